package org.v6ready.use.log;

import org.jspecify.annotations.Nullable;

/// HAProxy's HTTP and TCP formats, with or without the syslog header in front:
/// `client:port [26/Nov/2026:17:47:04.123] frontend backend/server timers …`.
final class HaproxyLine implements LineReader {
  private final LogTime time = new LogTime();

  @Override
  public @Nullable Skip read(byte[] line, int from, int to, Hit hit) {
    hit.reset(line);
    int open = Digits.find(line, from, to, '[');
    // The first bracket is the process number of syslog, or that of an IPv6 client.
    while (open >= 0 && !(open + 21 < to && line[open + 3] == '/' && open > from && line[open - 1] == ' ')) {
      open = Digits.find(line, open + 1, to, '[');
    }
    int close = open < 0 ? -1 : Digits.find(line, open, Math.min(to, open + 40), ']');
    if (close < 0 || !client(line, from, open - 1, hit)) {
      return Skip.MALFORMED;
    }
    hit.second = time.common(line, open + 1, close);
    return hit.second == LogTime.BAD ? Skip.MALFORMED : octets(line, close + 1, to, hit);
  }

  private static boolean client(byte[] line, int from, int to, Hit hit) {
    int start = to;
    while (start > from && line[start - 1] != ' ') {
      start--;
    }
    int colon = to;
    while (colon > start && line[colon - 1] != ':') {
      colon--;
    }
    return colon > start && hit.remote.read(line, start, colon - 1);
  }

  /// Words behind the time: frontend, backend/server, timers, then a status (five timers) or not, octets.
  private static @Nullable Skip octets(byte[] line, int from, int to, Hit hit) {
    int at = from;
    int slashes = 0;
    for (int word = 0; word < 5; word++) {
      while (at < to && line[at] == ' ') {
        at++;
      }
      int end = Digits.find(line, at, to, ' ');
      if (end < 0) {
        return Skip.MALFORMED;
      }
      if (word == 2) {
        slashes = count(line, at, end, '/');
      }
      if (word == (slashes >= 4 ? 4 : 3) && word > 2) {
        hit.octets = Digits.number(line, line[at] == '+' ? at + 1 : at, end);
        return hit.octets < 0 ? Skip.MALFORMED : null;
      }
      at = end;
    }
    return Skip.MALFORMED;
  }

  private static int count(byte[] line, int from, int to, int wanted) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += line[i] == wanted ? 1 : 0;
    }
    return count;
  }
}
