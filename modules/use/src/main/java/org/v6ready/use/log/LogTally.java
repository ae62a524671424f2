package org.v6ready.use.log;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.v6ready.use.count.DistinctKeys;

/// What lines add up to: by day (UTC) the requests and octets of IPv6 and of all, distinct visitors, and
/// what was left out. Filled by one worker; workers' tallies are added up at the end.
public final class LogTally {
  private final SortedMap<Long, long[]> days = new TreeMap<>();
  private final Map<Skip, Long> skipped = new EnumMap<>(Skip.class);
  private final DistinctKeys visitors = new DistinctKeys();
  private long lines;
  private long firstSecond = Long.MAX_VALUE;
  private long lastSecond = Long.MIN_VALUE;
  private long agents;
  private long currentDay = Long.MIN_VALUE;
  private long[] current = new long[4];

  LogTally() {}

  void skip(Skip reason) {
    lines++;
    skipped.merge(reason, 1L, Long::sum);
  }

  void hit(boolean ipv6, long second, long octets, long visitor, boolean hasAgent) {
    lines++;
    long day = Math.floorDiv(second, 86_400L);
    if (day != currentDay) {
      currentDay = day;
      current = days.computeIfAbsent(day, _ -> new long[4]);
    }
    if (ipv6) {
      current[0]++;
      current[2] += octets;
    }
    current[1]++;
    current[3] += octets;
    firstSecond = Math.min(firstSecond, second);
    lastSecond = Math.max(lastSecond, second);
    agents += hasAgent ? 1 : 0;
    visitors.add(visitor, day, ipv6);
  }

  void merge(LogTally other) {
    other.days.forEach(
        (day, counts) -> {
          long[] sum = days.computeIfAbsent(day, _ -> new long[4]);
          for (int i = 0; i < 4; i++) {
            sum[i] += counts[i];
          }
        });
    other.skipped.forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
    visitors.merge(other.visitors);
    lines += other.lines;
    firstSecond = Math.min(firstSecond, other.firstSecond);
    lastSecond = Math.max(lastSecond, other.lastSecond);
    agents += other.agents;
  }

  /// All lines, read or not.
  public long lines() {
    return lines;
  }

  /// The lines left out, by reason.
  public Map<Skip, Long> skipped() {
    return Map.copyOf(skipped);
  }

  /// Requests that count.
  public long requests() {
    return days.values().stream().mapToLong(counts -> counts[1]).sum();
  }

  SortedMap<Long, long[]> days() {
    return days;
  }

  DistinctKeys visitors() {
    return visitors;
  }

  long firstSecond() {
    return firstSecond;
  }

  long lastSecond() {
    return lastSecond;
  }

  /// Whether lines told user agents; without them robots stay in and visitors are addresses.
  boolean tellsAgents() {
    return agents > 0;
  }
}
