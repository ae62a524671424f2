package org.v6ready.use.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;

/// Whether a figure really moved between two windows of one series: the intervals are disjoint, or, for
/// counts of independent observations, a two-proportion test gives p < 0.05.
public enum Change {
  UP,
  DOWN,
  NONE_PROVEN;

  /// The word in JSON and bundles, such as `none-proven`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The change from `before` to `after`; both must be of one series.
  public static Change between(Measure before, Measure after) {
    if (!before.series().equals(after.series())) {
      throw new IllegalArgumentException(before.series() + " and " + after.series());
    }
    boolean real = disjoint(before.interval(), after.interval()) || (binomial(before) && binomial(after) && differ(before, after));
    return !real ? NONE_PROVEN : after.share() > before.share() ? UP : DOWN;
  }

  private static boolean disjoint(@Nullable Interval a, @Nullable Interval b) {
    return a != null && b != null && (a.low() > b.high() || b.low() > a.high());
  }

  private static boolean binomial(Measure measure) {
    Interval interval = measure.interval();
    return interval != null && interval.basis() == Interval.Basis.WILSON;
  }

  private static boolean differ(Measure a, Measure b) {
    double pooled = (double) (a.part() + b.part()) / (a.whole() + b.whole());
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / a.whole() + 1.0 / b.whole()));
    return error > 0 && Math.abs(a.share() - b.share()) / error > Normal.Z;
  }
}
