package org.v6ready.use.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The W3C extended format of IIS: a `#Fields:` line says what the columns are, and may say so anew
/// after a restart. Times are UTC.
final class W3cLine implements LineReader {
  private int date = -1;
  private int clock = -1;
  private int client = -1;
  private int octets = -1;
  private int agent = -1;
  private int forwarded = -1;

  @Override
  public @Nullable Skip read(byte[] line, int from, int to, Hit hit) {
    hit.reset(line);
    if (line[from] == '#') {
      fields(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
      return Skip.MALFORMED;
    }
    boolean addressed = false;
    long day = LogTime.BAD;
    long seconds = -1;
    int at = from;
    for (int column = 0; at < to; column++) {
      int found = Digits.find(line, at, to, ' ');
      int end = found < 0 ? to : found;
      if (column == client) {
        addressed = hit.remote.read(line, at, end);
      } else if (column == date && end - at == 10) {
        day = day(line, at);
      } else if (column == clock && end - at >= 8) {
        seconds = LogTime.clock(line, at);
      } else if (column == octets) {
        hit.octets = Math.max(0, Digits.number(line, at, end));
      } else if (column == agent) {
        hit.agentFrom = at;
        hit.agentTo = end;
      } else if (column == forwarded) {
        hit.forwardedFrom = at;
        hit.forwardedTo = end;
      }
      at = end + 1;
    }
    hit.second = day * 86_400 + seconds;
    return addressed && day != LogTime.BAD && seconds >= 0 ? null : Skip.MALFORMED;
  }

  /// Whether the line is a directive and not a request.
  static boolean directive(byte[] line, int from, int to) {
    return from < to && line[from] == '#';
  }

  private static long day(byte[] line, int from) {
    return line[from + 4] != '-' || line[from + 7] != '-'
        ? LogTime.BAD
        : LogTime.epochDay(
            (int) Digits.number(line, from, from + 4),
            (int) Digits.number(line, from + 5, from + 7),
            (int) Digits.number(line, from + 8, from + 10));
  }

  private void fields(String line) {
    if (!line.toLowerCase(Locale.ROOT).startsWith("#fields:")) {
      return;
    }
    var names = Arrays.asList(line.substring(8).trim().toLowerCase(Locale.ROOT).split("\\s+"));
    date = names.indexOf("date");
    clock = names.indexOf("time");
    client = names.indexOf("c-ip");
    octets = names.indexOf("sc-bytes");
    agent = names.indexOf("cs(user-agent)");
    forwarded = Math.max(names.indexOf("x-forwarded-for"), names.indexOf("cs(x-forwarded-for)"));
  }
}
