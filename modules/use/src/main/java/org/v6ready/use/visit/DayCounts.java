package org.v6ready.use.visit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// What happened to one day's requests, by word: `started`, `reported`, `left-early`, `refused-rate`,
/// `refused-full`, `unknown-token`, `second-report`, `midnight`.
public record DayCounts(LocalDate day, Map<String, Long> counts) {
  /// The kind of record in the store.
  public static final String KIND = "visit-counts";

  public DayCounts {
    counts = Map.copyOf(counts);
  }

  /// A day on which nothing happened yet.
  public static DayCounts none(LocalDate day) {
    return new DayCounts(day, Map.of());
  }

  /// With more of the same day.
  public DayCounts plus(Map<String, Long> more) {
    Map<String, Long> sum = new TreeMap<>(counts);
    more.forEach((word, n) -> sum.merge(word, n, Long::sum));
    return new DayCounts(day, sum);
  }
}
