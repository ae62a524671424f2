package org.v6ready.plan.indicator;

import java.util.Locale;

/// Where an indicator stands against its target and deadline.
public enum IndicatorStatus {
  /// The target is reached.
  MET,
  /// Not there yet, but the last milestone was reached.
  ON_TRACK,
  /// Not there yet, and the last milestone was missed.
  AT_RISK,
  /// Not there yet; no milestone says whether that is late.
  NOT_MET,
  /// The deadline has passed without the target being reached.
  OVERDUE,
  /// There are values, but they neither prove nor refute it.
  NOT_ENOUGH_DATA,
  /// Nothing is known.
  NO_DATA;

  /// The word in JSON and of the bundles, such as `on-track`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
