package org.v6ready.wire.link;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// Sends one octet to a port nobody listens on (9, discard), so that the kernel asks the link who has the
/// address (ARP, Neighbour Solicitation). Needs no privilege. What comes back is ICMP and is ignored.
public final class Nudges implements AutoCloseable {
  private static final int DISCARD = 9;

  private final LinkInterface on;
  private final DatagramChannel four;
  private final DatagramChannel six;

  private Nudges(LinkInterface on, DatagramChannel four, DatagramChannel six) {
    this.on = on;
    this.four = four;
    this.six = six;
  }

  /// Opens the sockets of one interface.
  public static Nudges on(String interfaceName) throws IOException {
    LinkInterface device = LinkInterface.named(interfaceName);
    DatagramChannel four = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      return new Nudges(device, four, DatagramChannel.open(StandardProtocolFamily.INET6));
    } catch (IOException | UnsupportedOperationException noIpv6) {
      return new Nudges(device, four, four);
    }
  }

  /// Nudges one address; an address this machine has no way to is left alone.
  public void nudge(IpAddress address) {
    try {
      DatagramChannel channel = address.family() == Family.IPV4 ? four : six;
      channel.send(ByteBuffer.wrap(new byte[1]), on.socket(address, DISCARD));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException noWay) {
      // The kernel had nobody to ask.
    }
  }

  @Override
  public void close() throws IOException {
    try (four; six) {
      // Both are closed here.
    }
  }
}
