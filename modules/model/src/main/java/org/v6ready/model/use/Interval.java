package org.v6ready.model.use;

import java.util.Locale;

/// A two-sided 95 % interval of a share, both ends 0 to 1, and how it was computed.
public record Interval(double low, double high, Basis basis) {
  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /// The quantile of the standard normal distribution at 95 % two-sided.
  public static final double Z = 1.959964;

  /// The score interval (Wilson 1927) of a share `p` seen in `n` independent observations; `n` is more
  /// than 0, and a fraction where corrections made it one.
  public static Interval ofScore(double p, double n, Basis basis) {
    double z2 = Z * Z;
    double scale = 1 + z2 / n;
    double centre = (p + z2 / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / scale;
    // At 0 and 1 the bound is exact, and rounding must not push it off the end.
    double low = p == 0 ? 0 : Math.max(0, centre - half);
    double high = p == 1 ? 1 : Math.min(1, centre + half);
    return new Interval(Math.min(low, p), Math.max(high, p), basis);
  }

  /// Which uncertainty it describes.
  public enum Basis {
    /// Wilson score interval of a simple sample.
    WILSON,
    /// Wilson with the finite population correction.
    WILSON_FINITE,
    /// Wilson with the effective size of a cluster sample.
    WILSON_CLUSTERED,
    /// Strata combined after Newcombe (MOVER).
    STRATA,
    /// Moving-block bootstrap over days.
    BLOCK_BOOTSTRAP,
    /// Only the packet sampling of the exporters.
    PACKET_SAMPLING;

    /// The word in JSON and bundles, such as `block-bootstrap`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
