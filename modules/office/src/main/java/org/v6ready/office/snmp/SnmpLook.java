package org.v6ready.office.snmp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;
import org.v6ready.model.office.SnmpAgent;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.snmp.SnmpSession;

/// Asks agents over SNMP, each within 20 s.
public final class SnmpLook {
  private static final int MOST_ROWS = 20_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SnmpLook() {}

  /// What every agent told, in order; one that was silent or refused is there with that caution.
  public static Seen<List<SnmpAgent>> look(List<SnmpTarget> targets, Clock clock) {
    if (targets.isEmpty()) {
      return Seen.not(Absence.ASK_A_PERSON, "snmp", "");
    }
    List<SnmpAgent> agents = new ArrayList<>();
    for (SnmpTarget target : targets) {
      agents.add(agent(target, clock));
    }
    return Seen.of(agents, "snmp");
  }

  private static SnmpAgent agent(SnmpTarget target, Clock clock) {
    Instant at = clock.now();
    try (SnmpSession session = SnmpSession.open(target.address(), target.port(), target.access())) {
      Deadline deadline = Deadline.in(PATIENCE, clock);
      return AgentReading.read(target, at, root -> session.walk(root, MOST_ROWS, deadline));
    } catch (IOException unopened) {
      return AgentReading.unread(target, at, "unopened");
    }
  }
}
