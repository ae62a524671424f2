package org.v6ready.wire.dhcp;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// Asks every DHCPv6 server and relay of a link. Servers answer to port 546 only, which needs
/// CAP_NET_BIND_SERVICE.
public final class Dhcp6Probe {
  private static final int SOCK_DGRAM = 2;
  private static final int CLIENT_PORT = 546;
  private static final int SERVER_PORT = 547;
  private static final int SOL_SOCKET = 1;
  private static final int SO_REUSEADDR = 2;
  private static final int SO_BINDTODEVICE = 25;
  private static final int IPV6 = 41;
  private static final int MULTICAST_IF = 17;
  private static final IpAddress SERVERS = IpAddress.of("ff02::1:2");
  private static final Duration SLICE = Duration.ofMillis(200);

  private Dhcp6Probe() {}

  /// Sends one INFORMATION-REQUEST and, when `solicit`, one SOLICIT; gives every answer until the deadline.
  public static List<Dhcp6Answer> answers(NetInterface on, boolean solicit, Deadline deadline) throws SystemCallException {
    MacAddress own = on.mac();
    if (own == null) {
      return List.of();
    }
    int inform = new SecureRandom().nextInt(1 << 24);
    int ask = inform ^ 1;
    try (NativeSocket socket = NativeSocket.open(SocketAddresses.AF_INET6, SOCK_DGRAM, 0)) {
      socket.option(SOL_SOCKET, SO_REUSEADDR, 1);
      socket.option(SOL_SOCKET, SO_BINDTODEVICE, (on.name() + "\0").getBytes(StandardCharsets.US_ASCII));
      socket.option(IPV6, MULTICAST_IF, on.index());
      socket.bind(SocketAddresses.inet6(IpAddress.of("::"), CLIENT_PORT, 0));
      byte[] servers = SocketAddresses.inet6(SERVERS, SERVER_PORT, on.index());
      byte[] mac = Dhcp4Probe.octets(own);
      socket.send(Dhcp6Message.request(Dhcp6Message.INFORMATION_REQUEST, inform, mac), servers);
      if (solicit) {
        socket.send(Dhcp6Message.request(Dhcp6Message.SOLICIT, ask, mac), servers);
      }
      List<Dhcp6Answer> found = new ArrayList<>();
      while (!deadline.passed()) {
        Duration wait = deadline.left().compareTo(SLICE) < 0 ? deadline.left() : SLICE;
        Optional<Datagram> datagram = socket.receive(4_096, wait);
        datagram.flatMap(d -> answer(d, inform, false)).ifPresent(found::add);
        datagram.flatMap(d -> answer(d, ask, true)).ifPresent(found::add);
      }
      return found.stream().distinct().toList();
    }
  }

  private static Optional<Dhcp6Answer> answer(Datagram datagram, int transaction, boolean toSolicit) {
    return SocketAddresses.address(datagram.from())
        .flatMap(server -> Dhcp6Message.answer(datagram.octets(), transaction, server, toSolicit));
  }
}
