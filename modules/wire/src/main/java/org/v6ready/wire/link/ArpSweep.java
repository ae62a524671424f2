package org.v6ready.wire.link;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.syscall.Datagram;
import org.v6ready.wire.syscall.NativeSocket;
import org.v6ready.wire.syscall.SocketAddresses;
import org.v6ready.wire.syscall.SystemCallException;

/// Asks each address of a network once who has it (RFC 826) and hears the answers. Needs CAP_NET_RAW; a
/// kernel asked by [Nudges] instead repeats each question three times.
public final class ArpSweep {
  private static final int SOCK_DGRAM = 2;
  private static final int ARP = 0x0806;
  private static final int LENGTH = 28;
  private static final byte[] EVERYBODY = {-1, -1, -1, -1, -1, -1};
  private static final Duration LAST_WAIT = Duration.ofMillis(800);

  private ArpSweep() {}

  /// Who answered. `mac` and `source` are our own; targets that had no turn before the deadline are
  /// left out.
  public static Map<IpAddress, MacAddress> ask(
      NetInterface on, MacAddress mac, Ipv4Address source, List<Ipv4Address> targets, Pace pace, Deadline deadline)
      throws SystemCallException {
    Map<IpAddress, MacAddress> answered = new LinkedHashMap<>();
    try (NativeSocket socket =
        NativeSocket.open(SocketAddresses.AF_PACKET, SOCK_DGRAM, Short.toUnsignedInt(Short.reverseBytes((short) ARP)))) {
      socket.bind(SocketAddresses.packet(ARP, on.index(), new byte[0]));
      byte[] everybody = SocketAddresses.packet(ARP, on.index(), EVERYBODY);
      for (Ipv4Address target : targets) {
        if (!pace.turn(1, deadline)) {
          break;
        }
        socket.send(request(mac, source, target), everybody);
        drain(socket, Duration.ZERO, answered);
      }
      Deadline last = deadline.atMost(LAST_WAIT);
      while (!last.passed()) {
        drain(socket, last.left(), answered);
      }
    }
    return answered;
  }

  private static void drain(NativeSocket socket, Duration wait, Map<IpAddress, MacAddress> answered)
      throws SystemCallException {
    Optional<Datagram> datagram = socket.receive(1_500, wait);
    while (datagram.isPresent()) {
      read(datagram.get().octets()).ifPresent(one -> answered.putIfAbsent(one.getKey(), one.getValue()));
      datagram = socket.receive(1_500, Duration.ZERO);
    }
  }

  static byte[] request(MacAddress mac, Ipv4Address source, Ipv4Address target) {
    ByteBuffer request = ByteBuffer.allocate(LENGTH).putInt(0x00010800).putShort((short) 0x0604).putShort((short) 1);
    for (String octet : mac.text().split(":")) {
      request.put((byte) Integer.parseInt(octet, 16));
    }
    return request.put(source.octets()).position(24).put(target.octets()).array();
  }

  /// The sender of an ARP reply; empty for anything else.
  static Optional<Map.Entry<IpAddress, MacAddress>> read(byte[] octets) {
    boolean reply = octets.length >= LENGTH && ByteBuffer.wrap(octets).getLong() == 0x0001080006040002L;
    if (!reply) {
      return Optional.empty();
    }
    MacAddress mac = MacAddress.of(java.util.Arrays.copyOfRange(octets, 8, 14));
    return mac.group()
        ? Optional.empty()
        : Optional.of(Map.entry(IpAddress.ofOctets(java.util.Arrays.copyOfRange(octets, 14, 18)), mac));
  }
}
