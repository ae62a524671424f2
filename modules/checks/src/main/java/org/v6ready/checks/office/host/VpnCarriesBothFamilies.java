package org.v6ready.checks.office.host;

import java.util.List;
import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;

/// While a VPN is up it carries IPv6 as it carries IPv4, so that nothing leaks beside it (RFC 7359).
final class VpnCarriesBothFamilies {
  private VpnCarriesBothFamilies() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().interfaces(), all -> known(OfficeView.of(facts), all));
  }

  private static Finding known(OfficeView view, List<NetInterface> all) {
    List<String> tunnels =
        all.stream().filter(one -> one.up() && Set.of("vpn", "wireguard", "tun", "ppp", "vti").contains(one.kind()))
            .filter(one -> !one.name().startsWith("clat")).map(NetInterface::name).toList();
    List<HostRoute> four = through(view.defaults(Family.IPV4), tunnels);
    List<HostRoute> six = through(view.defaults(Family.IPV6), tunnels);
    if (four.isEmpty() && six.isEmpty()) {
      return Finding.notApplicable("no-vpn");
    }
    boolean outside = six.isEmpty() && !view.defaults(Family.IPV6).isEmpty();
    return (outside ? Finding.warn("ipv6-outside") : six.isEmpty() ? Finding.warn("ipv6-missing") : Finding.pass("both"))
        .with("interface", (four.isEmpty() ? six : four).getFirst().interfaceName());
  }

  private static List<HostRoute> through(List<HostRoute> routes, List<String> tunnels) {
    return routes.stream().filter(route -> tunnels.contains(route.interfaceName())).toList();
  }
}
