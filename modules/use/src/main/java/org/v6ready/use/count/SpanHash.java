package org.v6ready.use.count;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A keyed 64-bit hash of bytes and numbers. The key is drawn for each run and never stored, so that
/// what is counted cannot be traced back to an address.
public final class SpanHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private SpanHash() {}

  /// The hash of the bytes from `from` to `to`.
  public static long of(byte[] line, int from, int to, long key) {
    long hash = key ^ (to - from) * ODD;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash ^ (long) LONGS.get(line, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | (line[at] & 0xff);
    }
    return mix(hash ^ rest);
  }

  /// Folds the 128-bit product (the step of wyhash): every bit of the input reaches every bit.
  public static long mix(long value) {
    long a = value ^ 0xA0761D6478BD642FL;
    long b = ODD;
    return a * b ^ Math.unsignedMultiplyHigh(a, b) ^ value >>> 29;
  }
}
