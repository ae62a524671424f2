package org.v6ready.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;

/// Which interface stands for the office.
public final class OfficeInterface {
  private OfficeInterface() {}

  /// The one named, else that of the default route, IPv6 first, else the first that is up; never a tunnel
  /// unless it was named.
  public static Optional<NetInterface> of(LocalHost host, @Nullable String named) {
    List<NetInterface> up =
        host.interfaces().known().orElse(List.of()).stream().filter(one -> one.up() && !one.kind().equals("loopback")).toList();
    if (named != null) {
      return up.stream().filter(one -> one.name().equals(named)).findFirst();
    }
    List<NetInterface> links = up.stream().filter(one -> !one.tunnel()).toList();
    return route(host, Family.IPV6, links).or(() -> route(host, Family.IPV4, links)).or(() -> links.stream().findFirst());
  }

  private static Optional<NetInterface> route(LocalHost host, Family family, List<NetInterface> links) {
    return host.routes().known().stream()
        .flatMap(List::stream)
        .filter(route -> route.isDefault() && route.destination().address().family() == family)
        .sorted(Comparator.comparingLong(HostRoute::metric))
        .flatMap(route -> links.stream().filter(one -> one.name().equals(route.interfaceName())))
        .findFirst();
  }
}
