package org.v6ready.engine.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AppScan;
import org.v6ready.model.office.OfficeEvidence;
import org.v6ready.model.office.SandboxRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;

/// What `office sandbox`, `office snmp` and `office apps` found out before an audit, as the audit counts it: the
/// newest of each that is young enough. An older one is named as old.
record KeptEvidence(Seen<SandboxRun> sandbox, Seen<List<SnmpAgent>> snmp, Seen<AppScan> apps) {
  /// A quarter: each report stands on evidence of its own.
  static final Duration LIMIT = Duration.ofDays(90);

  private static final String SANDBOX = "office sandbox --tasks";
  private static final String SNMP = "office snmp";
  private static final String APPS = "office apps";

  /// Of what was kept, newest first, at the moment of an audit.
  static KeptEvidence of(List<OfficeEvidence> kept, Instant now) {
    return new KeptEvidence(
        newest(kept, OfficeEvidence.Sandbox.class, SANDBOX, now, OfficeEvidence.Sandbox::run),
        snmp(kept, now),
        newest(kept, OfficeEvidence.Apps.class, APPS, now, OfficeEvidence.Apps::scan));
  }

  private static <E extends OfficeEvidence, T> Seen<T> newest(
      List<OfficeEvidence> kept, Class<E> kind, String verb, Instant now, Function<E, T> value) {
    return kept.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .map(found -> young(found, now) ? Seen.of(value.apply(found), verb) : Seen.<T>not(Absence.TOO_OLD, verb, Told.day(found.at())))
        .orElseGet(() -> Seen.not(Absence.NOT_RUN, verb, ""));
  }

  /// The newest reading of each agent, whichever call asked it.
  private static Seen<List<SnmpAgent>> snmp(List<OfficeEvidence> kept, Instant now) {
    List<SnmpAgent> agents = new ArrayList<>();
    Set<IpAddress> known = new HashSet<>();
    kept.stream()
        .filter(one -> one instanceof OfficeEvidence.Snmp && young(one, now))
        .flatMap(one -> ((OfficeEvidence.Snmp) one).agents().stream())
        .filter(agent -> known.add(agent.address()))
        .forEach(agents::add);
    Seen<List<SnmpAgent>> newest = newest(kept, OfficeEvidence.Snmp.class, SNMP, now, OfficeEvidence.Snmp::agents);
    return newest.map(_ -> List.copyOf(agents));
  }

  /// A clock that was wrong then or is now must not make evidence for ever young.
  private static boolean young(OfficeEvidence one, Instant now) {
    return Duration.between(one.at(), now).abs().compareTo(LIMIT) <= 0;
  }
}
