package org.v6ready.wire.nd;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// Makes the system resolve a neighbour: one empty datagram to its discard port (RFC 863). No privilege
/// needed; whatever comes back is for the kernel's tables.
public final class NeighbourNudge {
  private static final int DISCARD = 9;

  private NeighbourNudge() {}

  /// Sends it; a system that refuses has its reasons and tells them in its table.
  public static void send(IpAddress address, int interfaceIndex) {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.configureBlocking(false);
      channel.send(ByteBuffer.allocate(0), new InetSocketAddress(scoped(address, interfaceIndex), DISCARD));
    } catch (IOException refused) {
      // Nothing was sent: the table will show it.
    }
  }

  private static InetAddress scoped(IpAddress address, int interfaceIndex) throws IOException {
    return address.family() == Family.IPV6
        ? Inet6Address.getByAddress(null, address.octets(), interfaceIndex)
        : InetAddress.getByAddress(address.octets());
  }
}
