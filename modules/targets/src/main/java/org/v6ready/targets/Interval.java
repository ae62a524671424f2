package org.v6ready.targets;

import java.util.Locale;

/// How often `serve` scans by itself.
public enum Interval {
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY;

  /// The word in targets.yaml.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
