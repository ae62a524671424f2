package org.v6ready.probes.endpoint;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;
import org.v6ready.model.target.Service;

/// A client packet of NTPv4 and its answer (RFC 5905 section 7.3). The transmit timestamp is random, so
/// that only an answer to this packet can echo it (RFC 9109 gives the thought).
final class Ntp implements Conversation.Datagram {
  private static final int SIZE = 48;
  private static final int ORIGIN = 24;
  private static final int TRANSMIT = 40;

  @Override
  public byte[] question(Service.Endpoint endpoint) {
    return ByteBuffer.allocate(SIZE)
        .put(0, (byte) 0x23)
        .putLong(TRANSMIT, ThreadLocalRandom.current().nextLong())
        .array();
  }

  @Override
  public Heard understand(byte[] question, byte[] answer) {
    if (answer.length < SIZE) {
      return Heard.no("%d octets are no NTP packet".formatted(answer.length));
    }
    ByteBuffer packet = ByteBuffer.wrap(answer);
    int mode = packet.get(0) & 7;
    int leap = packet.get(0) >> 6 & 3;
    int stratum = packet.get(1) & 0xff;
    if (mode != 4 || packet.getLong(ORIGIN) != ByteBuffer.wrap(question).getLong(TRANSMIT)) {
      return Heard.no("not the answer to our packet, mode " + mode);
    } else if (stratum == 0) {
      return Heard.no("kiss-o'-death " + new String(answer, 12, 4, java.nio.charset.StandardCharsets.US_ASCII).strip());
    } else if (stratum > 15 || packet.getLong(TRANSMIT) == 0) {
      return Heard.no("not synchronised, stratum " + stratum);
    }
    return Heard.yes("stratum " + stratum + (leap == 3 ? ", clock not synchronised" : ""));
  }
}
