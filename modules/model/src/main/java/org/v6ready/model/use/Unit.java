package org.v6ready.model.use;

import java.util.Locale;

/// What the numerator and the denominator of a share count. One network has a different share in each.
public enum Unit {
  SESSION,
  DEVICE,
  DEVICE_DAY,
  VISITOR,
  REQUEST,
  FLOW,
  OCTET,
  LINE;

  /// The word in JSON and bundles, such as `device-day`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
