package org.v6ready.checks.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.model.web.PageSketch;

/// How different two pages are, 0 (the same) to 1 (nothing in common): the mean of the Jaccard
/// distances of text and structure, estimated from bottom-k sketches.
public final class SketchDistance {
  private static final int SKETCH = 256;

  /// On a page with fewer shingles than this one changed word would weigh too much.
  private static final double SMALL = 50;

  private SketchDistance() {}

  /// The distance of two pages.
  public static double between(PageSketch one, PageSketch other) {
    return (part(one.text(), one.textShingles(), other.text(), other.textShingles())
            + part(one.structure(), one.structureShingles(), other.structure(), other.structureShingles()))
        / 2;
  }

  private static double part(List<Long> one, int countOne, List<Long> other, int countOther) {
    Set<Long> first = new HashSet<>(one);
    Set<Long> second = new HashSet<>(other);
    Set<Long> both = new TreeSet<>(first);
    both.addAll(second);
    long looked = both.stream().limit(SKETCH).count();
    if (looked == 0) {
      return 0;
    }
    long shared = both.stream().limit(SKETCH).filter(h -> first.contains(h) && second.contains(h)).count();
    double jaccard = (double) shared / looked;
    double union = Math.max(1, (countOne + countOther) / (1 + jaccard));
    return Math.min(1, (1 - jaccard) * union / Math.max(union, SMALL));
  }
}
