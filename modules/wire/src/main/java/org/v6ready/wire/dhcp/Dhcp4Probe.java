package org.v6ready.wire.dhcp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// Asks every DHCPv4 server of a link for an offer. A packet socket works also where the interface has no
/// IPv4 address; it needs CAP_NET_RAW.
public final class Dhcp4Probe {
  private static final int SOCK_DGRAM = 2;
  private static final int ETHERTYPE_IPV4 = 0x0800;
  private static final byte[] BROADCAST = {-1, -1, -1, -1, -1, -1};
  private static final Duration SLICE = Duration.ofMillis(200);

  private Dhcp4Probe() {}

  /// Sends one DISCOVER without and one with option 108 and gives every offer until the deadline.
  public static List<Dhcp4Offer> offers(NetInterface on, Deadline deadline) throws SystemCallException {
    MacAddress own = on.mac();
    if (own == null) {
      return List.of();
    }
    Random random = new SecureRandom();
    int without = random.nextInt();
    int with = without ^ 1;
    int protocol = Short.toUnsignedInt(Short.reverseBytes((short) ETHERTYPE_IPV4));
    try (NativeSocket socket = NativeSocket.open(SocketAddresses.AF_PACKET, SOCK_DGRAM, protocol)) {
      socket.bind(SocketAddresses.packet(ETHERTYPE_IPV4, on.index(), new byte[0]));
      byte[] everyone = SocketAddresses.packet(ETHERTYPE_IPV4, on.index(), BROADCAST);
      byte[] mac = octets(own);
      socket.send(Dhcp4Message.discover(without, mac, false), everyone);
      socket.send(Dhcp4Message.discover(with, mac, true), everyone);
      List<Dhcp4Offer> found = new ArrayList<>();
      while (!deadline.passed()) {
        Duration wait = deadline.left().compareTo(SLICE) < 0 ? deadline.left() : SLICE;
        Optional<Datagram> datagram = socket.receive(2_048, wait);
        datagram.flatMap(d -> Dhcp4Message.offer(d.octets(), without, false, sender(d))).ifPresent(found::add);
        datagram.flatMap(d -> Dhcp4Message.offer(d.octets(), with, true, sender(d))).ifPresent(found::add);
      }
      return found.stream().distinct().toList();
    }
  }

  private static @Nullable MacAddress sender(Datagram datagram) {
    byte[] hardware = SocketAddresses.hardware(datagram.from());
    return hardware.length == 6 ? MacAddress.of(hardware) : null;
  }

  static byte[] octets(MacAddress mac) {
    return java.util.HexFormat.ofDelimiter(":").parseHex(mac.text());
  }
}
