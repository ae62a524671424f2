package org.v6ready.use.flow;

import java.nio.ByteBuffer;

/// Reads the beginning of a sampled packet: Ethernet with any number of VLAN tags, PPPoE, then IPv4 or
/// IPv6 with extension headers, then ports. Octets are those of the network layer, whatever was cut off.
final class PacketHeader {
  private static final int MOST_TAGS = 4;
  private static final int MOST_EXTENSIONS = 8;

  private PacketHeader() {}

  /// Fills a flow of one packet from an Ethernet frame; false when it is not IP or too short to tell.
  static boolean ethernet(ByteBuffer octets, int from, int to, long frameOctets, Flow flow) {
    if (to - from < 14) {
      return false;
    }
    flow.targetMac = mac(octets, from);
    flow.sourceMac = mac(octets, from + 6);
    int at = from + 12;
    int type = octets.getShort(at) & 0xffff;
    for (int tags = 0; tags < MOST_TAGS && (type == 0x8100 || type == 0x88a8 || type == 0x9100); tags++) {
      at += 4;
      if (at + 2 > to) {
        return false;
      }
      type = octets.getShort(at) & 0xffff;
    }
    at += 2;
    if (type == 0x8864 && at + 8 <= to) {
      int protocol = octets.getShort(at + 6) & 0xffff;
      type = protocol == 0x0057 ? 0x86dd : protocol == 0x0021 ? 0x0800 : 0;
      at += 8;
    }
    return (type == 0x86dd || type == 0x0800) && network(octets, at, to, frameOctets - (at - from), flow);
  }

  static long mac(ByteBuffer octets, int at) {
    return (octets.getShort(at) & 0xffffL) << 32 | (octets.getInt(at + 2) & 0xffffffffL);
  }

  /// Fills the flow from an IP header; `left` is the length of the packet by the outer layer, used when the
  /// header has none (jumbograms, segmentation offload).
  static boolean network(ByteBuffer octets, int from, int to, long left, Flow flow) {
    if (from >= to) {
      return false;
    }
    flow.packets = 1;
    return switch ((octets.get(from) & 0xf0) >>> 4) {
      case 4 -> ipv4(octets, from, to, left, flow);
      case 6 -> ipv6(octets, from, to, left, flow);
      default -> false;
    };
  }

  private static boolean ipv4(ByteBuffer octets, int from, int to, long left, Flow flow) {
    int header = (octets.get(from) & 0x0f) * 4;
    if (to - from < 20 || header < 20) {
      return false;
    }
    int length = octets.getShort(from + 2) & 0xffff;
    flow.ipv6 = false;
    flow.octets = length == 0 ? Math.max(20, left) : length;
    flow.protocol = octets.get(from + 9) & 0xff;
    flow.sourceHigh = 0;
    flow.sourceLow = octets.getInt(from + 12) & 0xffffffffL;
    flow.targetHigh = 0;
    flow.targetLow = octets.getInt(from + 16) & 0xffffffffL;
    boolean first = (octets.getShort(from + 6) & 0x1fff) == 0;
    ports(octets, from + header, first ? to : 0, flow);
    return true;
  }

  private static boolean ipv6(ByteBuffer octets, int from, int to, long left, Flow flow) {
    if (to - from < 40) {
      return false;
    }
    int payload = octets.getShort(from + 4) & 0xffff;
    flow.ipv6 = true;
    flow.octets = payload == 0 ? Math.max(40, left) : payload + 40L;
    flow.sourceHigh = octets.getLong(from + 8);
    flow.sourceLow = octets.getLong(from + 16);
    flow.targetHigh = octets.getLong(from + 24);
    flow.targetLow = octets.getLong(from + 32);
    int next = octets.get(from + 6) & 0xff;
    int at = from + 40;
    boolean first = true;
    for (int i = 0; i < MOST_EXTENSIONS && at + 8 <= to; i++) {
      // Hop-by-hop, routing and destination options; fragment; authentication.
      if (next != 0 && next != 43 && next != 60 && next != 44 && next != 51) {
        break;
      }
      int length = octets.get(at + 1) & 0xff;
      first &= next != 44 || (octets.getShort(at + 2) & 0xfff8) == 0;
      int size = next == 44 ? 8 : next == 51 ? (length + 2) * 4 : (length + 1) * 8;
      next = octets.get(at) & 0xff;
      at += size;
    }
    flow.protocol = next;
    ports(octets, at, first ? to : 0, flow);
    return true;
  }

  private static void ports(ByteBuffer octets, int at, int to, Flow flow) {
    boolean ported = flow.protocol == 6 || flow.protocol == 17 || flow.protocol == 132 || flow.protocol == 33;
    boolean there = ported && at + 4 <= to;
    flow.sourcePort = there ? octets.getShort(at) & 0xffff : 0;
    flow.targetPort = there ? octets.getShort(at + 2) & 0xffff : 0;
  }
}
