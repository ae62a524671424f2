package org.v6ready.model.run;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many targets stand on each rung, how many are not proven from here and how many fail a check;
/// the one computation behind JSON, screens and papers.
public record Counts(int targets, SortedMap<String, Integer> byRung, int inconclusive, int failed) {
  public Counts {
    byRung = Collections.unmodifiableSortedMap(new TreeMap<>(byRung));
  }

  /// Counts results.
  public static Counts of(List<TargetResult> results) {
    TreeMap<String, Integer> byRung = new TreeMap<>();
    int inconclusive = 0;
    int failed = 0;
    for (TargetResult result : results) {
      byRung.merge(result.assessment().rung(), 1, Integer::sum);
      inconclusive += result.assessment().inconclusiveAt() != null ? 1 : 0;
      failed += result.assessment().failed() ? 1 : 0;
    }
    return new Counts(results.size(), byRung, inconclusive, failed);
  }
}
