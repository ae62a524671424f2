package org.v6ready.wire.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The interface questions leave by, when one is configured: sockets are bound to its address of the
/// destination's family. Java cannot bind to the device itself.
record LocalInterface(@Nullable String name) {
  static ProtocolFamily protocol(InetSocketAddress to) {
    return to.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
  }

  /// The local end to bind to, or null when the system chooses. Throws when the interface has no
  /// address of the family, which is our own missing route.
  @Nullable InetSocketAddress sourceFor(InetSocketAddress to) throws SocketException {
    InetAddress target = to.getAddress();
    if (name == null || target.isLoopbackAddress()) {
      return null;
    }
    NetworkInterface device = NetworkInterface.getByName(name);
    if (device == null) {
      throw new SocketException("no interface " + name);
    }
    return device
        .inetAddresses()
        .filter(address -> address.getClass() == target.getClass())
        .filter(address -> address.isLinkLocalAddress() == target.isLinkLocalAddress() || address instanceof Inet4Address)
        .min(Comparator.comparing(InetAddress::isSiteLocalAddress))
        .map(address -> new InetSocketAddress(address, 0))
        .orElseThrow(() -> new SocketException(name + " has no address towards " + target.getHostAddress()));
  }

  /// A link-local address needs its zone (RFC 4007): `scope`, else this interface.
  InetSocketAddress scoped(InetSocketAddress to, @Nullable String scope) {
    String zone = scope == null ? name : scope;
    if (zone == null || !(to.getAddress() instanceof Inet6Address six) || !six.isLinkLocalAddress()) {
      return to;
    }
    try {
      NetworkInterface device =
          zone.matches("\\d+") ? NetworkInterface.getByIndex(Integer.parseInt(zone)) : NetworkInterface.getByName(zone);
      return device == null
          ? to
          : new InetSocketAddress(Inet6Address.getByAddress(null, six.getAddress(), device), to.getPort());
    } catch (java.io.IOException | NumberFormatException unknownZone) {
      return to;
    }
  }
}
