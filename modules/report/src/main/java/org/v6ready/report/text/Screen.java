package org.v6ready.report.text;

import java.util.Locale;

/// Whom text is for: the width of the terminal, whether it shows colours, the language.
public record Screen(int columns, boolean colours, Locale language) {
  /// 80 columns without colours.
  public static Screen plain(Locale language) {
    return new Screen(80, false, language);
  }
}
