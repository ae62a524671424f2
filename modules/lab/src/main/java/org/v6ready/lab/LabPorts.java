package org.v6ready.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// Which loopback socket stands for each global-looking address and port. What nobody listens on
/// leads to a loopback port that refuses.
final class LabPorts {
  private static final int CLOSED_PORT = 1;

  private final Map<Key, InetSocketAddress> sockets = new ConcurrentHashMap<>();

  private record Key(IpAddress address, int port) {}

  void put(IpAddress address, int port, InetSocketAddress socket) {
    sockets.put(new Key(address, port), socket);
  }

  InetSocketAddress towards(IpAddress address, int port) {
    InetSocketAddress known = sockets.get(new Key(address, port));
    return known != null ? known : new InetSocketAddress(loopback(address.family()), CLOSED_PORT);
  }

  static InetAddress loopback(Family family) {
    byte[] octets = family == Family.IPV4 ? new byte[] {127, 0, 0, 1} : new byte[16];
    octets[octets.length - 1] = 1;
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
