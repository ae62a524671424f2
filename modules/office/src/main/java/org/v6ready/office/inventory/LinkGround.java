package org.v6ready.office.inventory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;

/// Where this machine stands on the link: `ipv4` and the network to sweep, at most a /24; one source
/// address for each scope and prefix; what is its own and what is a gateway.
record LinkGround(
    NetInterface on,
    @Nullable Ipv4Address ipv4,
    @Nullable IpPrefix sweep,
    List<IpAddress> sources,
    List<IpPrefix> onLink,
    Set<IpAddress> own,
    Set<IpAddress> gateways) {
  private static final int LARGEST = 24;
  private static final int MOST_SOURCES = 5;

  LinkGround {
    sources = List.copyOf(sources);
    onLink = List.copyOf(onLink);
    own = Set.copyOf(own);
    gateways = Set.copyOf(gateways);
  }

  /// The ground on an interface of this machine.
  static LinkGround of(LocalHost host, NetInterface on) {
    return on(on, host.addresses().known().orElse(List.of()), host.routes().known().orElse(List.of()));
  }

  private static LinkGround on(NetInterface on, List<HostAddress> addresses, List<HostRoute> routes) {
    List<HostAddress> here = addresses.stream().filter(one -> one.interfaceName().equals(on.name())).toList();
    Optional<HostAddress> four =
        here.stream().filter(one -> one.address() instanceof Ipv4Address && one.prefixLength() < 31).findFirst();
    Map<IpPrefix, IpAddress> sources = new LinkedHashMap<>();
    for (HostAddress one : here) {
      boolean six = one.address().family() == org.v6ready.model.address.Family.IPV6;
      if (six && one.usable() && sources.size() < MOST_SOURCES) {
        sources.putIfAbsent(IpPrefix.around(one.address(), 64), one.address());
      }
    }
    List<IpPrefix> onLink = new ArrayList<>(sources.keySet());
    onLink.removeIf(prefix -> prefix.address().scope() == AddressScope.LINK_LOCAL);
    Set<IpAddress> own = new HashSet<>();
    here.forEach(one -> own.add(one.address()));
    Set<IpAddress> gateways = new HashSet<>();
    for (HostRoute route : routes) {
      IpAddress gateway = route.gateway();
      if (gateway != null && route.isDefault() && route.interfaceName().equals(on.name())) {
        gateways.add(gateway);
      }
    }
    return new LinkGround(
        on,
        four.map(one -> (Ipv4Address) one.address()).orElse(null),
        four.map(one -> IpPrefix.around(one.address(), Math.max(LARGEST, one.prefixLength()))).orElse(null),
        List.copyOf(sources.values()),
        onLink,
        own,
        gateways);
  }

  /// The addresses questions to groups are sent from: one for each family, scope and prefix.
  List<IpAddress> groupSources() {
    List<IpAddress> all = new ArrayList<>(sources);
    if (ipv4 != null) {
      all.add(ipv4);
    }
    return all;
  }

  /// Whether this machine can ask neighbours over IPv6: without a link-local address nobody answers it.
  boolean speaksIpv6() {
    return sources.stream().anyMatch(one -> one.scope() == AddressScope.LINK_LOCAL);
  }

  /// Whether an address can only be on this link.
  boolean onLink(IpAddress address) {
    IpPrefix network = sweep;
    return address.scope() == AddressScope.LINK_LOCAL
        || onLink.stream().anyMatch(prefix -> prefix.contains(address))
        || (network != null && network.contains(address));
  }

  /// Every address of the network to sweep except its first, its last and our own.
  List<Ipv4Address> targets() {
    List<Ipv4Address> targets = new ArrayList<>();
    IpPrefix network = sweep;
    if (network != null) {
      int first = ((Ipv4Address) network.address()).bits();
      int count = 1 << (32 - network.length());
      for (int i = 1; i < count - 1; i++) {
        Ipv4Address target = new Ipv4Address(first + i);
        if (!own.contains(target)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }
}
