package org.v6ready.use.log;

/// Numbers and words in bytes.
final class Digits {
  private Digits() {}

  /// A run of decimal digits filling the whole span, or -1; saturates far beyond any log's numbers.
  static long number(byte[] line, int from, int to) {
    if (from >= to || to - from > 18) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = line[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /// Where `wanted` is at or after `from`, or -1.
  static int find(byte[] line, int from, int to, int wanted) {
    for (int i = from; i < to; i++) {
      if (line[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /// The end of a quoted text whose first byte is at `from`; a backslash takes the meaning of the next
  /// byte away. -1 when it does not end.
  static int quoteEnd(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] == '"') {
        return i;
      }
      if (line[i] == '\\') {
        i++;
      }
    }
    return -1;
  }
}
