package org.v6ready.office.netns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.MacAddress;

/// Reads what tcpdump wrote: who sent each packet to whom, and when.
final class Pcap {
  private static final int FILE_HEADER = 24;
  private static final int PACKET_HEADER = 16;
  private static final int ETHERNET = 14;

  private Pcap() {}

  /// One IP or ARP packet; an ARP request counts as sent to the address it asks for.
  record Packet(long micros, MacAddress from, IpAddress to) {}

  static List<Packet> read(Path file) throws IOException {
    ByteBuffer octets = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
    List<Packet> packets = new ArrayList<>();
    int at = FILE_HEADER;
    while (at + PACKET_HEADER <= octets.limit()) {
      long micros = octets.getInt(at) * 1_000_000L + octets.getInt(at + 4);
      int length = octets.getInt(at + 8);
      byte[] frame = Arrays.copyOfRange(octets.array(), at + PACKET_HEADER, Math.min(octets.limit(), at + PACKET_HEADER + length));
      add(micros, frame, packets);
      at += PACKET_HEADER + length;
    }
    return packets;
  }

  private static void add(long micros, byte[] frame, List<Packet> packets) {
    if (frame.length < ETHERNET + 20) {
      return;
    }
    int type = (frame[12] & 0xff) << 8 | (frame[13] & 0xff);
    int from = type == 0x86dd ? ETHERNET + 24 : type == 0x0806 ? ETHERNET + 24 : ETHERNET + 16;
    int length = type == 0x86dd ? 16 : 4;
    if ((type == 0x86dd || type == 0x0806 || type == 0x0800) && frame.length >= from + length) {
      packets.add(
          new Packet(micros, MacAddress.of(Arrays.copyOfRange(frame, 6, 12)), IpAddress.ofOctets(Arrays.copyOfRange(frame, from, from + length))));
    }
  }
}
