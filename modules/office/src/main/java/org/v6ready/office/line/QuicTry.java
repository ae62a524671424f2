package org.v6ready.office.line;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dial.DatagramReply;

/// Whether QUIC gets through over IPv6: a long header with a version nobody speaks makes any QUIC server
/// answer with Version Negotiation (RFC 9000 section 6). IPv4 is the control.
final class QuicTry {
  private static final int LENGTH = 1_200;
  private static final int GREASE = 0x1a2a3a4a;
  private static final int MOST = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Wire wire;

  QuicTry(Wire wire) {
    this.wire = wire;
  }

  Seen<Boolean> over(Vantage vantage) {
    if (!vantage.sees(Family.IPV6)) {
      return Seen.not(Absence.NO_FAMILY, "", "no IPv6");
    }
    try (Threads threads = new Threads()) {
      Future<Boolean> four = threads.start(() -> any(vantage, Family.IPV4));
      if (any(vantage, Family.IPV6)) {
        return Seen.of(true, "QUIC version negotiation");
      }
      return threads.result(four)
          ? Seen.of(false, "QUIC version negotiation")
          : Seen.not(Absence.FAILED, "", "no anchor speaks QUIC");
    }
  }

  private boolean any(Vantage vantage, Family family) {
    try (Threads threads = new Threads()) {
      List<Future<Boolean>> running =
          Anchors.of(vantage, family).stream().filter(anchor -> !anchor.dns()).limit(MOST).map(anchor -> threads.start(() -> answers(anchor))).toList();
      return running.stream().map(threads::result).toList().contains(true);
    }
  }

  private boolean answers(Anchors.Point anchor) {
    return wire.dialer().exchange(anchor.address(), anchor.port(), hello(), Deadline.in(PATIENCE, wire.clock()))
            instanceof DatagramReply.Answer(var payload, _)
        && payload.length > 6
        && (payload[0] & 0x80) != 0;
  }

  private static byte[] hello() {
    byte[] ids = new byte[16];
    new SecureRandom().nextBytes(ids);
    return ByteBuffer.allocate(LENGTH)
        .put((byte) 0xc0)
        .putInt(GREASE)
        .put((byte) 8)
        .put(ids, 0, 8)
        .put((byte) 8)
        .put(ids, 8, 8)
        .array();
  }
}
