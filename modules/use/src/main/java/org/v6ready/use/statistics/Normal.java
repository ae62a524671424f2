package org.v6ready.use.statistics;

import org.v6ready.model.use.Interval;

/// Quantiles at 95 % two-sided.
final class Normal {
  /// Of the standard normal distribution.
  static final double Z = Interval.Z;

  private static final double[] SMALL = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622};

  private Normal() {}

  /// Of Student's t with `freedom` ≥ 1 degrees: exact to four digits below 10, by the Cornish-Fisher
  /// series (Abramowitz and Stegun 26.7.5) from there on.
  static double student(int freedom) {
    if (freedom <= SMALL.length) {
      return SMALL[freedom - 1];
    }
    double z = Z;
    double z3 = z * z * z;
    double z5 = z3 * z * z;
    double z7 = z5 * z * z;
    double v = freedom;
    return z
        + (z3 + z) / (4 * v)
        + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
  }
}
