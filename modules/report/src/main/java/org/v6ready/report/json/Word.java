package org.v6ready.report.json;

import java.util.Locale;

/// The word of a constant that has none of its own: lower case with hyphens.
final class Word {
  private Word() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
