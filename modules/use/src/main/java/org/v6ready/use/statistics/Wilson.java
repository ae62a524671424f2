package org.v6ready.use.statistics;

import java.util.Optional;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Interval.Basis;

/// The score interval of a share of independent observations (Wilson 1927), and its two everyday
/// corrections: samples drawn without replacement from few, and samples that come in clusters.
public final class Wilson {
  /// The correlation assumed between sessions of one connection when nobody measured it.
  public static final double DEFAULT_CORRELATION = 0.1;

  private Wilson() {}

  /// The interval of `part` of `whole` independent observations; empty when there are none.
  public static Optional<Interval> of(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(of((double) part / whole, (double) whole, Basis.WILSON));
  }

  /// The interval of a sample without replacement from `population` things. A census (`whole` not below
  /// `population`) has none: there is nothing left to be unsure about, only coverage.
  public static Optional<Interval> ofFinite(long part, long whole, long population) {
    if (whole == 0 || whole >= population) {
      return Optional.empty();
    }
    double effective = (double) whole * (population - 1) / (population - whole);
    return Optional.of(of((double) part / whole, effective, Basis.WILSON_FINITE));
  }

  /// The same for observations that come from `drawn` things of `population`, all of one thing's alike: the
  /// sample is as large as the number of things.
  public static Optional<Interval> ofFinite(long part, long whole, long drawn, long population) {
    if (whole == 0 || drawn >= population) {
      return Optional.empty();
    }
    double effective = (double) drawn * (population - 1) / (population - drawn);
    return Optional.of(of((double) part / whole, effective, Basis.WILSON_FINITE));
  }

  /// The interval of observations that come in clusters of `meanSize` on average, correlated within a
  /// cluster by `correlation` (0 to 1).
  public static Optional<Interval> ofClusters(long part, long whole, double meanSize, double correlation) {
    if (whole == 0) {
      return Optional.empty();
    }
    double effective = whole / designEffect(meanSize, correlation);
    return Optional.of(of((double) part / whole, effective, Basis.WILSON_CLUSTERED));
  }

  /// By how much clusters inflate the variance: `1 + (meanSize - 1) × correlation`, never below 1.
  public static double designEffect(double meanSize, double correlation) {
    return 1 + Math.max(0, meanSize - 1) * correlation;
  }

  /// The interval of a share `p` seen in `n` observations, where corrections have made `n` a fraction.
  static Interval of(double p, double n, Basis basis) {
    return Interval.ofScore(p, n, basis);
  }
}
