package org.v6ready.checks.dns;

import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Actor;

/// Why an IPv6-only walk found nothing, as a finding that names the first server or glue at fault.
public final class WalkDied {
  /// Every code [#finding] can give.
  public static final Set<String> CODES =
      Set.of(
          "no-ipv6-servers", "glue-missing", "server-name", "silent", "unreachable", "refused",
          "servfail", "lame", "malformed", "loop", "budget");

  private WalkDied() {}

  /// The finding on a walk that died; `alike` says that resolvers with IPv4 fail too. Placeholders
  /// are `name`, `zone`, `server` and `address`; our own spent budget is nobody's fault.
  public static Finding finding(Case<? extends TargetFacts> input, Walk walk, boolean alike) {
    WalkDeath death = walk.death();
    if (death == null) {
      throw new IllegalArgumentException("the walk for " + walk.name() + " did not die");
    }
    String code = code(death.cause());
    boolean ours = death.cause() == WalkDeath.Cause.BUDGET_SPENT;
    DomainName server = death.server();
    Finding found =
        (ours ? Finding.inconclusive(code) : Finding.fail(code))
            .with("name", walk.name())
            .with("zone", death.zone())
            .with("server", server == null ? "NS " + death.zone() : server.toString())
            .with("address", death.address() == null ? "–" : death.address().toString());
    boolean hosted = server != null && !server.within(death.zone());
    boolean theirs = !mine(input, death.zone()) || (hosted && serverFault(death.cause()));
    found = theirs ? found.by(Actor.VENDOR) : found;
    return alike && !ours ? found.alsoOnIpv4() : found;
  }

  /// Only the service's own zone or one below it; a zone above is a registry's.
  private static boolean mine(Case<? extends TargetFacts> input, DomainName zone) {
    var zones = input.facts().zones();
    return zones.isEmpty() || zone.within(zones.getFirst().zone());
  }

  private static String code(WalkDeath.Cause cause) {
    return switch (cause) {
      case NO_ADDRESS_OF_FAMILY -> "no-ipv6-servers";
      case MISSING_GLUE -> "glue-missing";
      case SERVER_NAME_UNRESOLVABLE -> "server-name";
      case SILENT -> "silent";
      case UNREACHABLE -> "unreachable";
      case REFUSED -> "refused";
      case SERVFAIL -> "servfail";
      case LAME -> "lame";
      case MALFORMED -> "malformed";
      case LOOP -> "loop";
      case BUDGET_SPENT -> "budget";
    };
  }

  private static boolean serverFault(WalkDeath.Cause cause) {
    return switch (cause) {
      case MISSING_GLUE, LOOP, BUDGET_SPENT -> false;
      case NO_ADDRESS_OF_FAMILY, SERVER_NAME_UNRESOLVABLE, SILENT, UNREACHABLE, REFUSED, SERVFAIL,
          LAME, MALFORMED -> true;
    };
  }
}
