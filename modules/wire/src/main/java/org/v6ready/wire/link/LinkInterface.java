package org.v6ready.wire.link;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;

/// One network interface as the JDK names it. It may vanish at any moment: then calls throw.
record LinkInterface(NetworkInterface device) {
  static LinkInterface named(String name) throws IOException {
    NetworkInterface device = NetworkInterface.getByName(name);
    if (device == null) {
      throw new SocketException("no interface " + name);
    }
    return new LinkInterface(device);
  }

  /// The socket address; a link-local or multicast one gets this interface's zone (RFC 4007).
  InetSocketAddress socket(IpAddress address, int port) throws IOException {
    return new InetSocketAddress(jdk(address), port);
  }

  private InetAddress jdk(IpAddress address) throws IOException {
    return switch (address) {
      case Ipv4Address four -> InetAddress.getByAddress(four.octets());
      case Ipv6Address six -> {
        AddressScope scope = six.scope();
        boolean zoned = scope == AddressScope.LINK_LOCAL || scope == AddressScope.MULTICAST;
        yield zoned
            ? Inet6Address.getByAddress(null, six.octets(), device)
            : InetAddress.getByAddress(six.octets());
      }
    };
  }
}
