package org.v6ready.use.statistics;

import java.util.OptionalLong;
import org.v6ready.model.use.Interval.Basis;

/// How many must be asked so that a target is proven.
public final class SampleSize {
  private static final long MOST = 100_000_000L;

  private SampleSize() {}

  /// The smallest sample whose lower bound passes `target` when the share seen is `observed`; empty when
  /// no sample can, because what is seen is not above the target.
  public static OptionalLong toProve(double observed, double target) {
    if (observed <= target) {
      return OptionalLong.empty();
    }
    return first(search(MOST, n -> low(observed, (double) n) > target), n -> low(seen(observed, n), (double) n) > target);
  }

  /// The same, drawn without replacement from `population` things; asking everybody always settles it.
  public static OptionalLong toProve(double observed, double target, long population) {
    if (observed <= target || population <= 0) {
      return OptionalLong.empty();
    }
    OptionalLong found =
        first(
            search(population - 1, n -> low(observed, effective(n, population)) > target),
            n -> low(seen(observed, n), effective(n, population)) > target);
    return found.isPresent() ? found : OptionalLong.of(population);
  }

  /// The smallest sample whose interval is no wider than `margin` to either side for a share of about
  /// `expected`: the sizes of a sampling plan.
  public static long toWithin(double expected, double margin) {
    return search(MOST, n -> halfWidth(expected, (double) n) <= margin).orElse(MOST);
  }

  /// The share of the whole number of observations nearest to `observed`: nobody counts half a household.
  private static double seen(double observed, long n) {
    return Math.min(n, Math.round(observed * n)) / (double) n;
  }

  private static double effective(long n, long population) {
    return (double) n * (population - 1) / (population - n);
  }

  /// The first n that fits at or before `bound`, from where on smooth shares fit; rounding to whole
  /// observations makes some smaller n fit and others not.
  private static OptionalLong first(OptionalLong bound, java.util.function.LongPredicate fits) {
    for (long n = 1; bound.isPresent() && n < bound.getAsLong(); n++) {
      if (fits.test(n)) {
        return OptionalLong.of(n);
      }
    }
    return bound;
  }

  private static double low(double p, double n) {
    return Wilson.of(p, n, Basis.WILSON).low();
  }

  private static double halfWidth(double p, double n) {
    var interval = Wilson.of(p, n, Basis.WILSON);
    return Math.max(p - interval.low(), interval.high() - p);
  }

  /// The smallest n from 1 to `most` that fits; what fits once fits for every larger n.
  private static OptionalLong search(long most, java.util.function.LongPredicate fits) {
    if (most < 1 || !fits.test(most)) {
      return OptionalLong.empty();
    }
    long low = 1;
    long high = most;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (fits.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OptionalLong.of(low);
  }
}
