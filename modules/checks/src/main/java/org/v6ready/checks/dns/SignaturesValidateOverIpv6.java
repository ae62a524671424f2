package org.v6ready.checks.dns;

import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// A signed zone's chain of trust validates for a resolver that has IPv6 only (RFC 4033 to 4035).
/// Unsigned zones are not judged; bogus ones fail for every validating client, whatever its family.
final class SignaturesValidateOverIpv6 {
  private SignaturesValidateOverIpv6() {}

  static Finding judge(Case<TargetFacts> input) {
    return Zones.worst(input, zone -> judge(input, zone));
  }

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    Finding found =
        switch (bogusHost(input, zone) ? DnssecStatus.BOGUS : zone.dnssec()) {
          case BOGUS -> Finding.fail("bogus").alsoOnIpv4();
          case INSECURE -> Finding.notApplicable("unsigned");
          case INDETERMINATE -> Finding.inconclusive("undetermined");
          case SECURE -> overIpv6(input, zone);
        };
    return found.repeat("delv -6 " + zone.zone() + " SOA");
  }

  private static Finding overIpv6(Case<? extends TargetFacts> input, ZoneFacts zone) {
    DnssecStatus six = zone.dnssecOverIpv6();
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    if (six == null) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    return switch (six) {
      case SECURE -> Finding.pass("validates");
      case BOGUS -> Finding.fail("ipv4-only");
      case INDETERMINATE ->
          cutOff(input, zone) ? Finding.fail("ipv4-only") : Finding.inconclusive("undetermined");
      case INSECURE -> Finding.inconclusive("undetermined");
    };
  }

  /// Whether the keys provably cannot be fetched over IPv6, rather than not in time.
  private static boolean cutOff(Case<? extends TargetFacts> input, ZoneFacts zone) {
    return Zones.withoutIpv6(input, zone)
        || input.facts().hosts().stream()
            .filter(host -> zone.zone().equals(host.zone()))
            .anyMatch(SignaturesValidateOverIpv6::lost);
  }

  private static boolean lost(HostFacts host) {
    Walk walk = host.ipv6Walk();
    return walk != null
        && walk.end() == WalkEnd.DIED
        && walk.death() != null
        && walk.death().cause() != WalkDeath.Cause.BUDGET_SPENT;
  }

  private static boolean bogusHost(Case<? extends TargetFacts> input, ZoneFacts zone) {
    return input.facts().hosts().stream()
        .filter(host -> zone.zone().equals(host.zone()))
        .anyMatch(
            host ->
                host.dnssec() == DnssecStatus.BOGUS
                    || host.a().status() == DnsStatus.BOGUS
                    || host.aaaa().status() == DnsStatus.BOGUS);
  }
}
