package org.v6ready.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean": the known word nearest to what was written, counting swapped neighbours as one
/// mistake.
public final class Suggestion {
  private Suggestion() {}

  /// The nearest of `known`, when at most a third of its letters (at least one) are wrong.
  public static Optional<String> of(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT).replace('_', '-');
    return known.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, (candidate.length() + 1) / 3))
        .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)).thenComparing(c -> c));
  }

  private static int distance(String a, String mixed) {
    String b = mixed.toLowerCase(Locale.ROOT);
    if (Math.abs(a.length() - b.length()) > 8 || a.length() > 40) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cell(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cell(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
