package org.v6ready.use.log;

import org.jspecify.annotations.Nullable;

/// The common and combined formats of nginx and Apache, with what sites add: a `host:port` in front
/// (Apache's vhost_combined) and the forwarded-for behind the user agent (nginx's `main`).
final class CommonLine implements LineReader {
  private final LogTime time = new LogTime();

  @Override
  public @Nullable Skip read(byte[] line, int from, int to, Hit hit) {
    hit.reset(line);
    int end = Digits.find(line, from, Math.min(to, from + 300), ' ');
    if (end < 0) {
      return Skip.MALFORMED;
    }
    if (!hit.remote.read(line, from, end)) {
      int second = Digits.find(line, end + 1, Math.min(to, end + 70), ' ');
      if (second < 0 || !hit.remote.read(line, end + 1, second)) {
        return Skip.MALFORMED;
      }
      end = second;
    }
    int open = Digits.find(line, end, to, '[');
    int close = open < 0 ? -1 : Digits.find(line, open, Math.min(to, open + 40), ']');
    if (close < 0) {
      return Skip.MALFORMED;
    }
    hit.second = time.common(line, open + 1, close);
    return rest(line, close + 1, to, hit);
  }

  /// ` "request" status octets` and, in combined, ` "referer" "user agent"`.
  private static @Nullable Skip rest(byte[] line, int from, int to, Hit hit) {
    int request = Digits.find(line, from, Math.min(to, from + 3), '"');
    int after = request < 0 ? -1 : Digits.quoteEnd(line, request + 1, to);
    if (after < 0 || after + 5 > to || line[after + 1] != ' ') {
      return Skip.MALFORMED;
    }
    int status = Digits.find(line, after + 2, to, ' ');
    if (status != after + 5 || Digits.number(line, after + 2, status) < 0) {
      return Skip.MALFORMED;
    }
    int octets = Digits.find(line, status + 1, to, ' ');
    int octetsEnd = octets < 0 ? to : octets;
    if (!octets(line, status + 1, octetsEnd, hit)) {
      return Skip.MALFORMED;
    }
    quoted(line, octetsEnd, to, hit);
    return hit.second == LogTime.BAD ? Skip.MALFORMED : null;
  }

  private static boolean octets(byte[] line, int from, int to, Hit hit) {
    if (to - from == 1 && line[from] == '-') {
      return true;
    }
    hit.octets = Digits.number(line, from, to);
    return hit.octets >= 0;
  }

  private static void quoted(byte[] line, int from, int to, Hit hit) {
    int at = from;
    for (int field = 0; field < 3; field++) {
      int open = Digits.find(line, at, to, '"');
      int close = open < 0 ? -1 : Digits.quoteEnd(line, open + 1, to);
      if (close < 0) {
        return;
      }
      if (field == 1) {
        hit.agentFrom = open + 1;
        hit.agentTo = close;
      } else if (field == 2) {
        hit.forwardedFrom = open + 1;
        hit.forwardedTo = close;
      }
      at = close + 1;
    }
  }
}
