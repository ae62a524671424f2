package org.v6ready.use.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Tells robots by their user agents. User agents repeat, so answers are remembered by hash; the memory
/// is of fixed size. One per worker.
final class Robots {
  private static final int SLOTS = 1 << 16;

  private final List<String> pieces;
  private final long[] hashes = new long[SLOTS];
  private final boolean[] answers = new boolean[SLOTS];

  Robots(List<String> pieces) {
    this.pieces = pieces;
  }

  /// Whether the user agent between `from` and `to`, whose hash is `hash`, is a robot's.
  boolean robot(byte[] line, int from, int to, long hash) {
    int slot = (int) (hash >>> 48) & (SLOTS - 1);
    if (hashes[slot] != hash || hash == 0) {
      hashes[slot] = hash;
      String agent = new String(line, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      answers[slot] = pieces.stream().anyMatch(agent::contains);
    }
    return answers[slot];
  }
}
