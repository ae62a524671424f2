package org.v6ready.wire.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.v6ready.model.connect.BodyEnd;

/// Collects a decoded body up to its limit. A small body costs no budget; a large one waits for its
/// share before it grows, while the peer's window stays full.
final class BodySink implements AutoCloseable {
  private static final int STEP = 16 * 1024;
  private static final int FREE = 64 * 1024;

  /// Codings may not grow a body, but headers of empty blocks may; this is slack, not a limit.
  private static final int CODING_SLACK = 64 * 1024;

  private final long maxOctets;
  private final BodyBudget budget;
  private final Feed feed;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private BodyBudget.Share share = BodyBudget.NO_SHARE;

  BodySink(long maxOctets, BodyBudget budget, Feed feed) {
    this.maxOctets = maxOctets;
    this.budget = budget;
    this.feed = feed;
  }

  /// Reads the body to its end or its limit and says which.
  BodyEnd fill(Exchange exchange, String contentEncoding) {
    RawBody raw = new RawBody(exchange, maxOctets + CODING_SLACK);
    try {
      if (raw.filled() == null) {
        return BodyEnd.COMPLETE;
      }
      try (InputStream decoded = ContentCoding.undo(raw, contentEncoding)) {
        return drain(decoded);
      }
    } catch (IOException | IllegalStateException cut) {
      return raw.fault().orElse(BodyEnd.BAD_ENCODING);
    }
  }

  private BodyEnd drain(InputStream decoded) throws IOException {
    byte[] step = new byte[STEP];
    for (int read = decoded.read(step); read >= 0; read = decoded.read(step)) {
      int room = (int) Math.min(read, maxOctets - body.size());
      grow(room);
      body.write(step, 0, room);
      if (room < read) {
        return BodyEnd.TOO_LONG;
      }
    }
    return BodyEnd.COMPLETE;
  }

  private void grow(int octets) {
    if (share.count() == 0 && body.size() + octets > FREE) {
      share = budget.take(maxOctets);
      feed.extend(share.waited());
    }
  }

  byte[] octets() {
    return body.toByteArray();
  }

  @Override
  public void close() {
    share.giveBack();
  }
}
