package org.v6ready.wire.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// ICMPv6 echo requests to ff02::1 (RFC 4443 section 4.1) and who answers. Over the kernel's echo socket
/// where the system opens it to users, else over a raw one. From a global source hosts answer with their
/// global addresses, from a link-local one with their link-local ones.
public final class EchoToAll {
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_RAW = 3;
  private static final int ICMPV6 = 58;
  private static final int IPV6 = 41;
  private static final int MULTICAST_IF = 17;
  private static final int MULTICAST_HOPS = 18;
  private static final int FILTER = 1;
  private static final byte REQUEST = (byte) 128;
  private static final byte REPLY = (byte) 129;
  private static final IpAddress ALL_NODES = IpAddress.of("ff02::1");
  private static final Duration SLICE = Duration.ofMillis(100);
  private static final int MOST = 8_192;

  private EchoToAll() {}

  /// Sends one request from each of `sources` and gathers who answers until the deadline. Throws when
  /// the system opens neither socket, or the interface is gone.
  public static Set<IpAddress> ask(int interfaceIndex, List<IpAddress> sources, Pace pace, Deadline deadline)
      throws SystemCallException {
    List<NativeSocket> sockets = new ArrayList<>();
    try {
      for (IpAddress source : sources) {
        sockets.add(open(interfaceIndex, source));
      }
      for (NativeSocket socket : sockets) {
        if (pace.turn(1, deadline)) {
          socket.send(request(), SocketAddresses.inet6(ALL_NODES, 0, interfaceIndex));
        }
      }
      return hear(sockets, deadline);
    } finally {
      sockets.forEach(NativeSocket::close);
    }
  }

  private static NativeSocket open(int interfaceIndex, IpAddress source) throws SystemCallException {
    NativeSocket socket;
    try {
      socket = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_DGRAM, ICMPV6);
    } catch (SystemCallException notOffered) {
      socket = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_RAW, ICMPV6);
      byte[] onlyReplies = new byte[32];
      java.util.Arrays.fill(onlyReplies, (byte) 0xff);
      ByteBuffer filter = ByteBuffer.wrap(onlyReplies).order(java.nio.ByteOrder.nativeOrder());
      filter.putInt(16, filter.getInt(16) & ~(1 << (REPLY & 31)));
      socket.option(ICMPV6, FILTER, onlyReplies);
    }
    try {
      socket.option(IPV6, MULTICAST_IF, interfaceIndex);
      socket.option(IPV6, MULTICAST_HOPS, 1);
      socket.bind(SocketAddresses.inet6(source, 0, interfaceIndex));
      return socket;
    } catch (SystemCallException refused) {
      socket.close();
      throw refused;
    }
  }

  private static byte[] request() {
    return ByteBuffer.allocate(16).put(REQUEST).putInt(4, 0x76360001).array();
  }

  private static Set<IpAddress> hear(List<NativeSocket> sockets, Deadline deadline) throws SystemCallException {
    Set<IpAddress> answered = new LinkedHashSet<>();
    while (!deadline.passed() && answered.size() < MOST) {
      for (NativeSocket socket : sockets) {
        Optional<Datagram> datagram = socket.receive(1_500, SLICE);
        while (datagram.isPresent() && answered.size() < MOST) {
          datagram.filter(one -> one.octets().length > 0 && one.octets()[0] == REPLY)
              .flatMap(one -> SocketAddresses.address(one.from()))
              .ifPresent(answered::add);
          datagram = socket.receive(1_500, Duration.ZERO);
        }
      }
    }
    return answered;
  }

  /// The same through the system's `ping`, which has its own privilege: for users to whom neither socket
  /// is open. Empty when there is no `ping`.
  public static Set<IpAddress> askByPing(String interfaceName, List<IpAddress> sources, Pace pace, Deadline deadline)
      throws IOException {
    Set<IpAddress> answered = new LinkedHashSet<>();
    for (IpAddress source : sources) {
      if (pace.turn(2, deadline)) {
        answered.addAll(PingProgram.allNodes(interfaceName, source, deadline));
      }
    }
    return answered;
  }
}
