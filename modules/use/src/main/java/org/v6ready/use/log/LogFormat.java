package org.v6ready.use.log;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The formats that are told apart by looking at the first lines.
public enum LogFormat {
  COMMON,
  JSON,
  W3C,
  HAPROXY;

  private static final int SNIFFED_LINES = 100;

  /// The word in JSON and on the command line, such as `w3c`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  LineReader reader() {
    return switch (this) {
      case COMMON -> new CommonLine();
      case JSON -> new JsonLine();
      case W3C -> new W3cLine();
      case HAPROXY -> new HaproxyLine();
    };
  }

  /// The format that reads most of the first lines of a block; common when none reads any.
  static LogFormat of(byte[] block, int length) {
    Map<LogFormat, Integer> read = new EnumMap<>(LogFormat.class);
    for (LogFormat format : values()) {
      read.put(format, format.linesRead(block, length));
    }
    LogFormat best = COMMON;
    for (LogFormat format : values()) {
      best = read.getOrDefault(format, 0) > read.getOrDefault(best, 0) ? format : best;
    }
    return best;
  }

  private int linesRead(byte[] block, int length) {
    LineReader reader = reader();
    Hit hit = new Hit();
    int read = 0;
    int from = 0;
    for (int line = 0; line < SNIFFED_LINES && from < length; line++) {
      int found = Digits.find(block, from, length, '\n');
      int end = found < 0 ? length : found;
      int last = end > from && block[end - 1] == '\r' ? end - 1 : end;
      read += last > from && last - from < 65_536 && reader.read(block, from, last, hit) == null ? 1 : 0;
      from = end + 1;
    }
    return read;
  }
}
