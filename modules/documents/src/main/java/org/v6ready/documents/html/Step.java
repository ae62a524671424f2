package org.v6ready.documents.html;

import java.util.Locale;

/// Round numbers for axes, and short numbers for labels.
final class Step {
  private Step() {}

  /// The smallest round number not below `value` that has four round quarters.
  static double above(double value) {
    for (double magnitude = 4; ; magnitude *= 10) {
      for (double step : new double[] {1, 2, 2.5, 5}) {
        if (step * magnitude >= value) {
          return step * magnitude;
        }
      }
    }
  }

  /// Without decimals when there are none, else with one after a comma.
  static String text(double value) {
    return value == Math.rint(value)
        ? "%d".formatted((long) value)
        : String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }

  /// Whether white letters read better on a colour.
  static boolean dark(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255) < 140;
  }
}
