package org.v6ready.report.text;

import java.util.ArrayList;
import java.util.List;

/// Text measured in terminal cells: combining marks take none, East Asian wide characters two
/// (Unicode Standard Annex 11).
public final class Columns {
  private Columns() {}

  /// How many cells a text takes.
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT || type == Character.CONTROL) {
      return 0;
    }
    return wide(c) ? 2 : 1;
  }

  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x303e)
        || (c >= 0x3041 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }

  /// Filled with blanks to `cells`; longer text ends in an ellipsis.
  public static String fit(String text, int cells) {
    String cut = cut(text, cells);
    return cut + " ".repeat(cells - width(cut));
  }

  /// At most `cells`, the cut shown by an ellipsis.
  public static String cut(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > cells - 1) {
        break;
      }
      used += width(c);
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }

  /// Lines of at most `cells`, broken between words; a word that is longer is left whole, because
  /// addresses and commands are there to be copied.
  public static List<String> wrap(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > cells) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /// Without the characters that move a terminal's cursor or change its state: text may come from a
  /// hostile server.
  public static String harmless(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }
}
