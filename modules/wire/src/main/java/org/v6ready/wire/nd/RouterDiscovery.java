package org.v6ready.wire.nd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// A raw ICMPv6 socket on one interface that hears Router Advertisements, also those the system ignores,
/// and may solicit them. Needs CAP_NET_RAW. Sends nothing but Router Solicitations to ff02::2.
public final class RouterDiscovery implements AutoCloseable {
  private static final int SOCK_RAW = 3;
  private static final int ICMPV6 = 58;
  private static final int SOL_SOCKET = 1;
  private static final int SO_BINDTODEVICE = 25;
  private static final int IPV6 = 41;
  private static final int MULTICAST_HOPS = 18;
  private static final int UNICAST_HOPS = 16;
  private static final int MULTICAST_IF = 17;
  private static final int JOIN_GROUP = 20;
  private static final int RECV_HOP_LIMIT = 51;
  private static final int HOP_LIMIT = 52;
  private static final int FILTER = 1;
  private static final int SOLICITATION = 133;
  private static final IpAddress ALL_NODES = IpAddress.of("ff02::1");
  private static final IpAddress ALL_ROUTERS = IpAddress.of("ff02::2");
  private static final Duration SLICE = Duration.ofMillis(200);

  private final NativeSocket socket;
  private final NetInterface on;
  private final Clock clock;

  private RouterDiscovery(NativeSocket socket, NetInterface on, Clock clock) {
    this.socket = socket;
    this.on = on;
    this.clock = clock;
  }

  /// Opens the socket; [SystemCallException#denied] without the privilege.
  public static RouterDiscovery open(NetInterface on, Clock clock) throws SystemCallException {
    NativeSocket socket = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_RAW, ICMPV6);
    try {
      byte[] only = new byte[32];
      Arrays.fill(only, (byte) 0xff);
      ByteBuffer filter = ByteBuffer.wrap(only).order(ByteOrder.nativeOrder());
      int word = RaReader.TYPE >> 5 << 2;
      filter.putInt(word, filter.getInt(word) & ~(1 << (RaReader.TYPE & 31)));
      socket.option(ICMPV6, FILTER, only);
      socket.option(SOL_SOCKET, SO_BINDTODEVICE, (on.name() + "\0").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      socket.option(IPV6, MULTICAST_HOPS, 255);
      socket.option(IPV6, UNICAST_HOPS, 255);
      socket.option(IPV6, MULTICAST_IF, on.index());
      socket.option(IPV6, RECV_HOP_LIMIT, 1);
      ByteBuffer group = ByteBuffer.allocate(20).order(ByteOrder.nativeOrder()).put(ALL_NODES.octets()).putInt(on.index());
      socket.option(IPV6, JOIN_GROUP, group.array());
      return new RouterDiscovery(socket, on, clock);
    } catch (SystemCallException refused) {
      socket.close();
      throw refused;
    }
  }

  /// Sends one Router Solicitation (RFC 4861 section 4.1).
  public void solicit() throws SystemCallException {
    MacAddress mac = on.mac();
    ByteBuffer message = ByteBuffer.allocate(mac == null ? 8 : 16).put((byte) SOLICITATION);
    if (mac != null) {
      message.position(8).put((byte) 1).put((byte) 1);
      for (String octet : mac.text().split(":")) {
        message.put((byte) Integer.parseInt(octet, 16));
      }
    }
    socket.send(message.array(), SocketAddresses.inet6(ALL_ROUTERS, 0, on.index()));
  }

  /// The advertisements heard until the deadline, or until `enough` came and half a second more.
  public List<RouterAdvertisement> hear(Deadline deadline, int enough, boolean solicited) throws SystemCallException {
    List<RouterAdvertisement> heard = new ArrayList<>();
    Deadline end = deadline;
    while (!end.passed()) {
      Duration wait = end.left().compareTo(SLICE) < 0 ? end.left() : SLICE;
      Optional<RouterAdvertisement> one = socket.receive(65_535, wait).flatMap(datagram -> read(datagram, solicited));
      if (one.isPresent()) {
        heard.add(one.get());
        end = heard.size() == enough ? deadline.atMost(Duration.ofMillis(500)) : end;
      }
    }
    return heard;
  }

  private Optional<RouterAdvertisement> read(Datagram datagram, boolean solicited) {
    int hopLimit = datagram.control(IPV6, HOP_LIMIT).orElse(-1);
    return SocketAddresses.address(datagram.from())
        .flatMap(source -> RaReader.read(datagram.octets(), source, hopLimit, null, clock.now(), solicited));
  }

  @Override
  public void close() {
    socket.close();
  }
}
