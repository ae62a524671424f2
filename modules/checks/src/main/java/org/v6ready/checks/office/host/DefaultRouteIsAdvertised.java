package org.v6ready.checks.office.host;

import java.time.Duration;
import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.OfficeFacts;

/// The host has an IPv6 default route that a router advertises and renews (RFC 4861 section 6.3.4).
final class DefaultRouteIsAdvertised {
  private static final Duration SOON = Duration.ofMinutes(5);

  private DefaultRouteIsAdvertised() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().routes(), _ -> known(OfficeView.of(facts).defaults(Family.IPV6)));
  }

  private static Finding known(List<HostRoute> routes) {
    if (routes.isEmpty()) {
      return Finding.fail("none").repeat("ip -6 route show default");
    }
    List<HostRoute> advertised = routes.stream().filter(DefaultRouteIsAdvertised::advertised).toList();
    if (advertised.isEmpty()) {
      return Finding.warn("static").with("router", router(routes.getFirst()));
    }
    HostRoute one = advertised.getFirst();
    boolean soon = advertised.stream().allMatch(route -> route.expires() != null && route.expires().compareTo(SOON) < 0);
    return soon
        ? Finding.warn("expiring").with("router", router(one)).with("seconds", String.valueOf(one.expires() == null ? 0 : one.expires().toSeconds()))
        : Finding.pass("advertised").with("router", router(one));
  }

  private static boolean advertised(HostRoute route) {
    return route.origin() == HostRoute.Origin.ROUTER_ADVERTISEMENT;
  }

  private static String router(HostRoute route) {
    return String.valueOf(route.gateway());
  }
}
