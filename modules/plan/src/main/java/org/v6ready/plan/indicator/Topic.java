package org.v6ready.plan.indicator;

import java.util.Locale;

/// The part of a report that tells of an indicator.
public enum Topic {
  TELECOM,
  IPV6,
  UTILITY;

  /// The word in data files, such as `telecom`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
