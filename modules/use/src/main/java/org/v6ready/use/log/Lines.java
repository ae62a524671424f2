package org.v6ready.use.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds line ends eight bytes at a time.
final class Lines {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private Lines() {}

  /// The index of the next newline at or after `from`, or `to`.
  static int end(byte[] block, int from, int to) {
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long different = (long) LONGS.get(block, at) ^ NEWLINES;
      long found = different - ONES & ~different & TOPS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / 8;
      }
    }
    for (; at < to; at++) {
      if (block[at] == '\n') {
        return at;
      }
    }
    return to;
  }

  /// The index of the last newline before `to`, or -1.
  static int last(byte[] block, int to) {
    for (int at = to - 1; at >= 0; at--) {
      if (block[at] == '\n') {
        return at;
      }
    }
    return -1;
  }
}
