package org.v6ready.model.use;

import java.util.Locale;

/// A two-sided 95 % interval of a share, both ends 0 to 1, and how it was computed.
public record Interval(double low, double high, Basis basis) {
  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException(low + " to " + high);
    }
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
