package org.v6ready.report.text;

import java.util.Locale;
import java.util.stream.Collectors;

/// Whom text is for: the width of the terminal, whether it shows colours, the language.
public record Screen(int columns, boolean colours, Locale language) {
  /// 80 columns without colours.
  public static Screen plain(Locale language) {
    return new Screen(80, false, language);
  }

  /// Sentences, one on each line, broken between words into lines of at most `columns`.
  public static String broken(String sentences, int columns) {
    return sentences.lines()
        .flatMap(line -> Columns.wrap(Columns.harmless(line), columns).stream())
        .collect(Collectors.joining("\n"));
  }
}
