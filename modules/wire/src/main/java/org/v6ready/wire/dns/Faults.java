package org.v6ready.wire.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkDeath.Cause;
import org.xbill.DNS.Name;

/// Why the servers of one zone were of no use. The first one that was asked is named; when none had
/// an address to ask, the one with the most telling reason.
final class Faults {
  private final ZoneWalk walk;
  private final Cut cut;
  private final List<WalkDeath> asked = new ArrayList<>();
  private final List<WalkDeath> addressless = new ArrayList<>();
  private final List<Name> glueless = new ArrayList<>();
  private final List<Name> unresolvable = new ArrayList<>();
  private boolean ours;
  private boolean spent;

  Faults(ZoneWalk walk, Cut cut) {
    this.walk = walk;
    this.cut = cut;
  }

  void failed(Trace.Candidate candidate, Cause cause) {
    asked.add(death(cause, candidate.server(), candidate.address()));
  }

  void notAsked() {
    ours = true;
  }

  void outOfQuestions() {
    spent = true;
  }

  /// A server inside its own zone that the parent gives no address for.
  void noGlue(Name server) {
    glueless.add(server);
  }

  void noAddress(Name server, boolean resolved) {
    if (resolved) {
      addressless.add(death(Cause.NO_ADDRESS_OF_FAMILY, server, null));
    } else {
      unresolvable.add(server);
    }
  }

  Stage budgetSpent() {
    return new Stage.Dead(death(Cause.BUDGET_SPENT, null, null), cut);
  }

  Stage end() {
    if (!asked.isEmpty()) {
      return new Stage.Dead(asked.getFirst(), cut);
    }
    if (spent) {
      return budgetSpent();
    }
    if (ours) {
      return new Stage.NotWalked(cut);
    }
    for (Name server : glueless) {
      boolean has = walk.hasAddressElsewhere(server).orElse(false);
      addressless.add(death(has ? Cause.MISSING_GLUE : Cause.NO_ADDRESS_OF_FAMILY, server, null));
    }
    for (Name server : unresolvable) {
      boolean has = walk.hasAddressElsewhere(server).orElse(true);
      addressless.add(death(has ? Cause.SERVER_NAME_UNRESOLVABLE : Cause.NO_ADDRESS_OF_FAMILY, server, null));
    }
    return addressless.stream()
        .min(Comparator.comparingInt(death -> telling(death.cause())))
        .map(death -> (Stage) new Stage.Dead(death, cut))
        .orElseGet(() -> new Stage.Dead(death(Cause.LAME, null, null), cut));
  }

  private static int telling(Cause cause) {
    return List.of(Cause.MISSING_GLUE, Cause.SERVER_NAME_UNRESOLVABLE, Cause.NO_ADDRESS_OF_FAMILY).indexOf(cause);
  }

  private WalkDeath death(Cause cause, @Nullable Name server, @Nullable IpAddress address) {
    return new WalkDeath(Names.domain(cut.zone()), cause, server == null ? null : Names.domain(server), address);
  }
}
