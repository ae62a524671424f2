package org.v6ready.use.log;

import org.jspecify.annotations.Nullable;
import org.v6ready.use.prefix.PrefixTable;
import org.v6ready.use.count.SpanHash;

/// Turns blocks of whole lines into a tally: finds lines, reads them, follows proxies, drops robots.
final class LogWorker {
  static final int LONGEST_LINE = 64 * 1024;

  private final LineReader reader;
  private final PrefixTable proxies;
  private final Robots robots;
  private final long key;
  private final long latest;
  private final LogTally tally = new LogTally();
  private final Hit hit = new Hit();
  private final AddressReader forwarded = new AddressReader();

  LogWorker(LogFormat format, PrefixTable proxies, LogSettings settings, long key) {
    this.reader = format.reader();
    this.proxies = proxies;
    this.robots = new Robots(settings.robots());
    this.key = key;
    this.latest = settings.now().getEpochSecond() + 86_400;
  }

  LogTally tally() {
    return tally;
  }

  /// Reads the lines of a block; the last one may lack its end.
  void block(byte[] block, int length) {
    int from = 0;
    while (from < length) {
      int found = Lines.end(block, from, length);
      int end = found > from && block[found - 1] == '\r' ? found - 1 : found;
      if (end > from) {
        line(block, from, end);
      }
      from = found + 1;
    }
  }

  /// A line that never fitted into a block.
  void tooLong() {
    tally.skip(Skip.TOO_LONG);
  }

  private void line(byte[] block, int from, int to) {
    if (to - from > LONGEST_LINE) {
      tally.skip(Skip.TOO_LONG);
      return;
    }
    Skip refused = reader.read(block, from, to, hit);
    if (refused == null) {
      refused = judged();
    } else if (reader instanceof W3cLine && W3cLine.directive(block, from, to)) {
      return;
    }
    if (refused != null) {
      tally.skip(refused);
    }
  }

  /// Counts the hit, or says why it does not count.
  private @Nullable Skip judged() {
    AddressReader client = hit.remote;
    if (proxies.contains(client.ipv6, client.high, client.low)) {
      if (!forwardedFor()) {
        return Skip.PROXY;
      }
      client = forwarded;
    }
    if (!PrefixTable.global(client.ipv6, client.high, client.low)) {
      return Skip.NOT_PUBLIC;
    }
    if (hit.second > latest || hit.second < 631_152_000L) {
      return Skip.BAD_TIME;
    }
    boolean hasAgent = hit.agentTo - hit.agentFrom > 1;
    long agent = SpanHash.of(hit.text, hit.agentFrom, hit.agentTo, key);
    if (hasAgent && robots.robot(hit.text, hit.agentFrom, hit.agentTo, agent)) {
      return Skip.BOT;
    }
    // An IPv6 visitor changes the lower half at will, so the /64 is the visitor.
    long address = client.ipv6 ? client.high : client.low;
    tally.hit(client.ipv6, hit.second, hit.octets, SpanHash.mix(agent ^ SpanHash.mix(address ^ key)), hasAgent);
    return null;
  }

  /// The rightmost forwarded-for that is not a proxy of ours: what stands left of it anybody can forge.
  private boolean forwardedFor() {
    int end = hit.forwardedTo;
    while (end > hit.forwardedFrom) {
      int start = end;
      while (start > hit.forwardedFrom && hit.text[start - 1] != ',' && hit.text[start - 1] != '+') {
        start--;
      }
      int first = start;
      int last = end;
      while (first < last && hit.text[first] == ' ') {
        first++;
      }
      while (last > first && hit.text[last - 1] == ' ') {
        last--;
      }
      if (first < last) {
        if (!forwarded.read(hit.text, first, last)) {
          return false;
        }
        if (!proxies.contains(forwarded.ipv6, forwarded.high, forwarded.low)) {
          return true;
        }
      }
      end = start - 1;
    }
    return false;
  }
}
