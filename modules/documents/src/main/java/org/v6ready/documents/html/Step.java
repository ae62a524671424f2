package org.v6ready.documents.html;

import java.util.Locale;

/// Short numbers for labels.
final class Step {
  private Step() {}

  /// Without decimals when there are none, else with one after a comma.
  static String text(double value) {
    return value == Math.rint(value)
        ? "%d".formatted((long) value)
        : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }
}
