package org.v6ready.wire.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// Finds hosts whose firewall drops echo requests: a packet to ff02::1 with an option nobody knows, of the
/// kind that must be answered with Parameter Problem even when sent to a group (RFC 8200 section 4.2,
/// RFC 4443 section 2.4 e.3). Changes nothing at the receiver. Needs CAP_NET_RAW.
public final class UnknownOption {
  private static final int SOCK_RAW = 3;
  private static final int ICMPV6 = 58;
  private static final int NO_NEXT_HEADER = 59;
  private static final int IPV6 = 41;
  private static final int MULTICAST_IF = 17;
  private static final int MULTICAST_HOPS = 18;
  private static final int DESTINATION_OPTIONS = 59;
  private static final int FILTER = 1;
  private static final int PARAMETER_PROBLEM = 4;
  private static final IpAddress ALL_NODES = IpAddress.of("ff02::1");

  private UnknownOption() {}

  /// Who complained, asked from `source`.
  public static Set<IpAddress> ask(int interfaceIndex, IpAddress source, Pace pace, Deadline deadline)
      throws SystemCallException {
    try (NativeSocket ear = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_RAW, ICMPV6);
        NativeSocket mouth = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_RAW, NO_NEXT_HEADER)) {
      byte[] onlyProblems = new byte[32];
      java.util.Arrays.fill(onlyProblems, (byte) 0xff);
      ByteBuffer filter = ByteBuffer.wrap(onlyProblems).order(ByteOrder.nativeOrder());
      filter.putInt(0, filter.getInt(0) & ~(1 << PARAMETER_PROBLEM));
      ear.option(ICMPV6, FILTER, onlyProblems);
      ear.bind(SocketAddresses.inet6(source, 0, interfaceIndex));
      mouth.option(IPV6, MULTICAST_IF, interfaceIndex);
      mouth.option(IPV6, MULTICAST_HOPS, 1);
      mouth.bind(SocketAddresses.inet6(source, 0, interfaceIndex));
      // Next header and length are the kernel's to fill; 0x9e is an experimental option whose two high bits say "discard and complain".
      mouth.option(IPV6, DESTINATION_OPTIONS, new byte[] {0, 0, (byte) 0x9e, 4, 0, 0, 0, 0});
      if (pace.turn(1, deadline)) {
        mouth.send(new byte[0], SocketAddresses.inet6(ALL_NODES, 0, interfaceIndex));
      }
      return hear(ear, deadline);
    }
  }

  private static Set<IpAddress> hear(NativeSocket ear, Deadline deadline) throws SystemCallException {
    Set<IpAddress> answered = new LinkedHashSet<>();
    while (!deadline.passed()) {
      Duration slice = Duration.ofMillis(Math.clamp(deadline.left().toMillis(), 1, 200));
      Optional<Datagram> datagram = ear.receive(1_500, slice);
      datagram.flatMap(one -> SocketAddresses.address(one.from())).ifPresent(answered::add);
    }
    return answered;
  }
}
