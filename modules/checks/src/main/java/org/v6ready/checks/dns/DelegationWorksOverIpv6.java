package org.v6ready.checks.dns;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;

/// A resolver that has IPv6 only and starts at the root finds the service's name, and the parent's
/// AAAA glue is there and is the zone's own (RFC 9471, RFC 1034 section 4.2.1). A name that does not
/// exist cannot be found by anyone: the way to those who say so is open, and nothing is claimed.
/// Without IPv6 of our own only what DNS data prove is judged.
final class DelegationWorksOverIpv6 {
  private DelegationWorksOverIpv6() {}

  static Finding judge(Case<TargetFacts> input) {
    Finding worst = null;
    for (HostFacts host : hosts(input.facts())) {
      worst = Zones.graver(worst, walk(input, host));
    }
    for (ZoneFacts zone : zones(input.facts())) {
      Finding glue = GlueAtParent.judge(input, zone).with("zone", zone.zone());
      boolean sound = glue.judgement() == Judgement.PASS && worst != null;
      worst = sound ? worst : Zones.graver(worst, Zones.own(input, zone.zone()) ? glue : glue.by(Actor.VENDOR));
    }
    return worst == null ? Finding.inconclusive(Finding.NOT_MEASURED) : worst;
  }

  /// The names that must be found; those that mail needs besides its domain are another check's.
  private static List<HostFacts> hosts(TargetFacts facts) {
    return switch (facts) {
      case TargetFacts.Web web -> web.hosts();
      case TargetFacts.Mail mail -> mail.hosts().stream().limit(1).toList();
      case TargetFacts.Dns dns -> dns.hosts();
      case TargetFacts.Endpoint endpoint -> endpoint.hosts();
    };
  }

  private static List<ZoneFacts> zones(TargetFacts facts) {
    return facts instanceof TargetFacts.Mail
        ? facts.zones().stream().limit(1).toList()
        : facts.zones();
  }

  private static Finding walk(Case<TargetFacts> input, HostFacts host) {
    Walk walk = host.ipv6Walk();
    if (walk == null) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    String repeat = "dig -6 +trace AAAA " + host.host();
    return switch (walk.end()) {
      case RESOLVED, NODATA ->
          Finding.pass("found").with("name", host.host()).with("questions", walk.steps().size());
      case NXDOMAIN -> noSuchName(host).repeat(repeat);
      case DIED ->
          WalkDied.finding(input, walk, alike(host))
              .repeat(repeat)
              .evidence("hosts/" + host.host() + "/ipv6Walk");
      case NOT_WALKED -> unwalked(input, host).repeat(repeat);
    };
  }

  private static Finding noSuchName(HostFacts host) {
    Finding none = Finding.notApplicable("no-such-name").with("name", host.host());
    return host.a().status() == DnsStatus.NXDOMAIN ? none.alsoOnIpv4() : none;
  }

  private static Finding unwalked(Case<TargetFacts> input, HostFacts host) {
    for (ZoneFacts zone : zones(input.facts())) {
      if (Zones.withoutIpv6(input, zone)) {
        return Finding.fail("no-ipv6-servers")
            .with("name", host.host())
            .with("zone", zone.zone())
            .with("server", zone.servers().getFirst().name());
      }
    }
    return input.sees(Family.IPV6)
        ? Finding.inconclusive(Finding.NOT_MEASURED)
        : Finding.notHere(Family.IPV6);
  }

  /// Whether an ordinary resolver, which has IPv4, fails too.
  private static boolean alike(HostFacts host) {
    return Zones.broken(host.a().status()) && Zones.broken(host.aaaa().status());
  }
}
