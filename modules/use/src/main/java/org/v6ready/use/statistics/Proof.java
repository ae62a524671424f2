package org.v6ready.use.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Interval;

/// What an interval says about "more than the target". The target itself is not more than the target.
public enum Proof {
  /// The whole interval is above the target.
  PROVEN,
  /// The target is inside the interval.
  NOT_PROVEN,
  /// The whole interval is below the target.
  BELOW,
  /// There is no interval, or too little of the population was looked at.
  NOT_ENOUGH_EVIDENCE;

  /// The state for a target (0 to 1); a null interval proves nothing.
  public static Proof of(@Nullable Interval interval, double target) {
    if (interval == null) {
      return NOT_ENOUGH_EVIDENCE;
    }
    return interval.low() > target ? PROVEN : interval.high() < target ? BELOW : NOT_PROVEN;
  }

  /// The state of a census or total, whose share is exact.
  public static Proof ofExact(double share, double target) {
    return share > target ? PROVEN : BELOW;
  }

  /// The word in JSON and bundles, such as `not-proven`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
