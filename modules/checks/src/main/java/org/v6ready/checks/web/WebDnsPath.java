package org.v6ready.checks.web;

import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// A resolver that has only IPv6 resolves every entry host and every alias from the root down (RFC
/// 3901, RFC 9471).
final class WebDnsPath {
  static final Set<String> CODES =
      Set.of("resolves", "no-such-name", "zone-v4-only", "v4-only-servers", "missing-glue", "server-unresolvable", "servers-silent",
          "servers-refuse", "servers-lame", "servers-fail", "loop", "too-long", "fails-on-both");

  private WebDnsPath() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    for (HostFacts host : input.facts().hosts()) {
      Walk walk = host.ipv6Walk();
      if (walk != null && walk.end() == WalkEnd.DIED && walk.death() != null && input.sees(Family.IPV6)) {
        return died(host, walk.death());
      }
    }
    Optional<ZoneFacts> deaf = input.facts().zones().stream().filter(WebDnsPath::withoutIpv6).findFirst();
    if (deaf.isPresent()) {
      DnsStatus seen = input.entry().a().status();
      return seen.clean() || input.entry().aaaa().status().clean()
          ? Finding.fail("zone-v4-only").with("host", input.entry().host()).with("zone", deaf.get().zone())
              .repeat("dig NS " + deaf.get().zone()).evidence("zones/" + deaf.get().zone())
          : Finding.inconclusive("fails-on-both").alsoOnIpv4().with("host", input.entry().host()).with("zone", deaf.get().zone());
    }
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    Walk walk = input.entry().ipv6Walk();
    if (walk != null && walk.end() == WalkEnd.NXDOMAIN) {
      Finding none = Finding.notApplicable("no-such-name").with("host", input.entry().host());
      return input.entry().a().status() == DnsStatus.NXDOMAIN ? none.alsoOnIpv4() : none;
    }
    return walk == null || !walk.answered()
        ? Finding.inconclusive(Finding.NOT_MEASURED)
        : Finding.pass("resolves").with("host", input.entry().host()).with("steps", walk.steps().size());
  }

  private static boolean withoutIpv6(ZoneFacts zone) {
    return !zone.servers().isEmpty()
        && zone.servers().stream().allMatch(server ->
            server.aaaaStatus().clean()
                && server.addresses().stream().noneMatch(a -> a.address().family() == Family.IPV6));
  }

  private static Finding died(HostFacts host, WalkDeath death) {
    boolean alike = !host.a().status().clean() && !host.aaaa().status().clean();
    String code = code(death.cause());
    Finding found =
        alike ? Finding.inconclusive("fails-on-both").alsoOnIpv4()
            : code.equals("too-long") ? Finding.inconclusive(code) : Finding.fail(code);
    String server = death.server() == null ? "–" : death.server().toString();
    String at = death.address() == null ? server : server + ", " + death.address();
    return found.with("host", host.host()).with("zone", death.zone()).with("server", at)
        .repeat(death.address() == null
            ? "dig -6 +trace AAAA " + host.host()
            : "dig +norecurse @" + death.address() + " SOA " + death.zone())
        .evidence("walks/6/" + host.host());
  }

  private static String code(WalkDeath.Cause cause) {
    return switch (cause) {
      case NO_ADDRESS_OF_FAMILY -> "v4-only-servers";
      case MISSING_GLUE -> "missing-glue";
      case SERVER_NAME_UNRESOLVABLE -> "server-unresolvable";
      case SILENT, UNREACHABLE -> "servers-silent";
      case REFUSED -> "servers-refuse";
      case SERVFAIL, MALFORMED -> "servers-fail";
      case LAME -> "servers-lame";
      case LOOP -> "loop";
      case BUDGET_SPENT -> "too-long";
    };
  }
}
