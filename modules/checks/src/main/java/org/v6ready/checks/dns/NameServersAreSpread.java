package org.v6ready.checks.dns;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.dns.Zones.Served;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// The zone's IPv6 name servers stand in at least two networks, taken as /48 prefixes (RFC 2182
/// section 3.1). Too little spread is a risk, never a fault by itself. Judged from DNS data alone.
final class NameServersAreSpread {
  private static final int SITE = 48;

  private NameServersAreSpread() {}

  static Finding judge(Case<TargetFacts> input) {
    return Zones.worst(input, zone -> judge(input, zone));
  }

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    List<Served> six = Zones.addresses(input, zone, Family.IPV6);
    if (six.isEmpty()) {
      return Zones.withoutIpv6(input, zone)
          ? Finding.notApplicable("no-ipv6-servers")
          : Finding.inconclusive(Finding.NOT_MEASURED);
    }
    List<IpAddress> addresses = six.stream().map(one -> one.at().address()).distinct().toList();
    List<IpPrefix> sites =
        addresses.stream().map(one -> IpPrefix.around(one, SITE)).distinct().toList();
    long servers = six.stream().map(one -> one.server().name()).distinct().count();
    if (sites.size() < 2 && zone.servers().stream().anyMatch(Zones::unknown)) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    return finding(addresses.size(), sites.size(), servers)
        .with("address", addresses.getFirst())
        .with("prefix", sites.getFirst())
        .with("addresses", addresses.size())
        .with("networks", sites.size())
        .with("servers", servers)
        .repeat("dig +short NS " + zone.zone() + " | xargs -n1 dig +short AAAA")
        .evidence(six.stream().map(Served::pointer).toArray(String[]::new));
  }

  private static Finding finding(int addresses, int sites, long servers) {
    if (sites >= 2) {
      return Finding.pass("spread");
    }
    if (addresses >= 2) {
      return Finding.warn("one-network");
    }
    return Finding.warn(servers >= 2 ? "same-address" : "one-address");
  }
}
