package org.v6ready.wire.dhcp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.MacAddress;

/// DHCPv4 messages: our DISCOVER out, OFFERs in.
final class Dhcp4Message {
  static final int CLIENT_PORT = 68;
  static final int SERVER_PORT = 67;
  static final int IPV6_ONLY_PREFERRED = 108;

  private static final int COOKIE = 0x63825363;
  private static final int FIXED = 236;
  private static final int OFFER = 2;
  private static final int HEADERS = 28;

  private Dhcp4Message() {}

  /// DISCOVER with the broadcast flag, as an IPv4 packet from 0.0.0.0 to 255.255.255.255. With `ask108` option 108 is in
  /// the parameter request list.
  static byte[] discover(int transaction, byte[] mac, boolean ask108) {
    ByteBuffer message = ByteBuffer.allocate(300);
    message.put((byte) 1).put((byte) 1).put((byte) 6).put((byte) 0).putInt(transaction).putShort((short) 0).putShort((short) 0x8000);
    message.position(28).put(mac);
    message.position(FIXED).putInt(COOKIE).put(new byte[] {53, 1, 1});
    byte[] wanted = ask108 ? new byte[] {1, 3, 6, 15, 51, IPV6_ONLY_PREFERRED} : new byte[] {1, 3, 6, 15, 51};
    message.put((byte) 55).put((byte) wanted.length).put(wanted).put((byte) 255);
    return inPacket(message.array());
  }

  private static byte[] inPacket(byte[] message) {
    int length = HEADERS + message.length;
    ByteBuffer packet = ByteBuffer.allocate(length);
    packet.put((byte) 0x45).put((byte) 0).putShort((short) length).putInt(0).put((byte) 64).put((byte) 17).putShort((short) 0);
    packet.putInt(0).putInt(-1);
    packet.putShort(10, checksum(packet, 20));
    // A UDP checksum of zero says that there is none (RFC 768).
    packet.putShort((short) CLIENT_PORT).putShort((short) SERVER_PORT).putShort((short) (8 + message.length)).putShort((short) 0);
    return packet.put(message).array();
  }

  private static short checksum(ByteBuffer packet, int length) {
    int sum = 0;
    for (int at = 0; at < length; at += 2) {
      sum += packet.getShort(at) & 0xffff;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return (short) ~sum;
  }

  /// An OFFER to our transaction inside an IPv4 packet; empty for anything else.
  static Optional<Dhcp4Offer> offer(byte[] packet, int transaction, boolean asked108, @Nullable MacAddress sender) {
    if (packet.length < HEADERS || packet[0] >> 4 != 4 || packet[9] != 17) {
      return Optional.empty();
    }
    int udp = (packet[0] & 0xf) * 4;
    if (udp < 20 || packet.length < udp + 8 + FIXED + 4 || port(packet, udp) != SERVER_PORT || port(packet, udp + 2) != CLIENT_PORT) {
      return Optional.empty();
    }
    byte[] message = Arrays.copyOfRange(packet, udp + 8, packet.length);
    ByteBuffer fields = ByteBuffer.wrap(message);
    if (message[0] != 2 || fields.getInt(4) != transaction || fields.getInt(FIXED) != COOKIE) {
      return Optional.empty();
    }
    Map<Integer, byte[]> options = options(message);
    byte[] type = options.getOrDefault(53, new byte[0]);
    if (type.length != 1 || type[0] != OFFER) {
      return Optional.empty();
    }
    IpAddress from = IpAddress.ofOctets(Arrays.copyOfRange(packet, 12, 16));
    return Optional.of(
        new Dhcp4Offer(
            addresses(options.get(54)).stream().findFirst().orElse(from),
            sender,
            IpAddress.ofOctets(Arrays.copyOfRange(message, 16, 20)),
            asked108,
            seconds(options.get(IPV6_ONLY_PREFERRED)),
            addresses(options.get(6)),
            addresses(options.get(3)),
            seconds(options.get(51))));
  }

  private static int port(byte[] packet, int at) {
    return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
  }

  private static Map<Integer, byte[]> options(byte[] message) {
    Map<Integer, byte[]> found = new HashMap<>();
    for (int at = FIXED + 4; at < message.length; ) {
      int code = message[at] & 0xff;
      if (code == 0) {
        at++;
        continue;
      }
      if (code == 255 || at + 2 > message.length) {
        break;
      }
      int length = message[at + 1] & 0xff;
      if (at + 2 + length > message.length) {
        break;
      }
      found.putIfAbsent(code, Arrays.copyOfRange(message, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return found;
  }

  private static List<IpAddress> addresses(byte @Nullable [] octets) {
    List<IpAddress> found = new ArrayList<>();
    for (int at = 0; octets != null && at + 4 <= octets.length; at += 4) {
      found.add(IpAddress.ofOctets(Arrays.copyOfRange(octets, at, at + 4)));
    }
    return found;
  }

  private static @Nullable Long seconds(byte @Nullable [] octets) {
    return octets == null || octets.length != 4 ? null : ByteBuffer.wrap(octets).getInt() & 0xffff_ffffL;
  }
}
