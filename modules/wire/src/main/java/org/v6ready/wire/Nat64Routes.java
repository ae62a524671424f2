package org.v6ready.wire;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// The given routes, until a NAT64 is found on a line without IPv4: from then on IPv4 addresses are
/// reached through it (RFC 6146), embedded in its prefix as RFC 6052 section 2.2 says.
final class Nat64Routes implements Routes {
  private static final int SKIPPED = 8;

  private final Routes routes;
  private volatile @Nullable IpPrefix prefix;

  Nat64Routes(Routes routes) {
    this.routes = routes;
  }

  void through(IpPrefix nat64) {
    prefix = nat64;
  }

  @Override
  public InetSocketAddress towards(IpAddress address, int port) {
    IpPrefix nat64 = prefix;
    return nat64 == null || address.family() == Family.IPV6
        ? routes.towards(address, port)
        : routes.towards(embed(nat64, address), port);
  }

  @Override
  public boolean byOwnLinks() {
    return routes.byOwnLinks();
  }

  static IpAddress embed(IpPrefix nat64, IpAddress four) {
    byte[] octets = nat64.address().octets();
    int at = nat64.length() / 8;
    for (byte octet : four.octets()) {
      if (at == SKIPPED) {
        at++;
      }
      octets[at++] = octet;
    }
    return IpAddress.ofOctets(octets);
  }
}
