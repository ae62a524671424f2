package org.v6ready.wire.http;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.BodyEnd;

/// The octets of a body before content decoding, as a stream that decoders can pull from. Remembers
/// how it ended, because a decoder only sees that it was cut.
final class RawBody extends InputStream {
  private static final byte[] NOTHING = {};

  private final Exchange exchange;
  private final long maxOctets;
  private byte @Nullable [] part = NOTHING;
  private int at;
  private long octets;
  private @Nullable BodyFault fault;

  RawBody(Exchange exchange, long maxOctets) {
    this.exchange = exchange;
    this.maxOctets = maxOctets;
  }

  /// Why it ended early.
  Optional<BodyEnd> fault() {
    return Optional.ofNullable(fault).map(BodyFault::end);
  }

  /// How many octets came.
  long octets() {
    return octets;
  }

  /// The octets at hand; null at the end.
  byte @Nullable [] filled() throws BodyFault {
    if (fault != null) {
      throw fault;
    }
    try {
      while (part != null && at == part.length) {
        part = exchange.body();
        at = 0;
        octets += part == null ? 0 : part.length;
        if (octets > maxOctets) {
          throw new BodyFault(BodyEnd.TOO_LONG);
        }
      }
      return part;
    } catch (BodyFault ended) {
      fault = ended;
      throw ended;
    }
  }

  @Override
  public int read() throws BodyFault {
    byte[] octetsAtHand = filled();
    return octetsAtHand == null ? -1 : octetsAtHand[at++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws BodyFault {
    byte[] octetsAtHand = filled();
    if (octetsAtHand == null) {
      return -1;
    }
    int count = Math.min(length, octetsAtHand.length - at);
    System.arraycopy(octetsAtHand, at, into, offset, count);
    at += count;
    return count;
  }
}
