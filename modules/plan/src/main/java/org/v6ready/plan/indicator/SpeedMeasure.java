package org.v6ready.plan.indicator;

import java.util.Locale;

/// What a batch of i-SPEED measurements tells about an indicator, as a cross-check: fixed lines above,
/// or from, 1 Gb/s; villages with a mobile network that carries data; measurements over IPv6.
public enum SpeedMeasure {
  FIXED_ABOVE_GIGABIT,
  FIXED_FROM_GIGABIT,
  VILLAGES_WITH_MOBILE,
  IPV6;

  /// The word in data files, such as `villages-with-mobile`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
