package org.v6ready.office.apps;

/// Where something was found: the file (an archive's entry after `!`), the line from 1 (0 in a program
/// without lines) and the line itself, shortened.
public record Place(String file, int line, String excerpt) {
  private static final int SHOWN = 120;

  /// A place whose excerpt keeps what stands around `column`.
  static Place around(String file, int line, String text, int column) {
    int from = Math.max(0, Math.min(column - SHOWN / 2, text.length() - SHOWN));
    String cut = text.substring(from, Math.min(text.length(), from + SHOWN)).strip();
    return new Place(file, line, printable(cut));
  }

  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(c -> Character.isISOControl(c) || c == 0xfffd ? ' ' : c).forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
