package org.v6ready.documents.block;

import java.text.Normalizer;
import java.util.List;

/// Text from outside made fit for papers: NFC, no control characters, nothing that XML refuses, and
/// marks that reverse the order of writing shown instead of obeyed. Nothing is dropped in silence.
public final class Plain {
  private static final int REPLACEMENT = 0xFFFD;

  private Plain() {}

  /// The text; line breaks stay.
  public static String text(String raw) {
    if (simple(raw)) {
      return raw;
    }
    StringBuilder safe = new StringBuilder(raw.length());
    Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(point -> add(safe, point));
    return safe.toString();
  }

  /// The same for every text of a list.
  public static List<String> texts(List<String> raw) {
    return raw.stream().map(Plain::text).toList();
  }

  /// At most `length` characters, the cut shown by an ellipsis.
  public static String cut(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }

  private static boolean simple(String raw) {
    return raw.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private static void add(StringBuilder safe, int point) {
    if (point == '\n') {
      safe.append('\n');
    } else if (point == '\t') {
      safe.append(' ');
    } else if (reorders(point)) {
      safe.append("[U+%04X]".formatted(point));
    } else if (point == '\r') {
      // The line feed beside it is the break.
      return;
    } else if (Character.isISOControl(point) || !xml(point)) {
      safe.appendCodePoint(REPLACEMENT);
    } else {
      safe.appendCodePoint(point);
    }
  }

  private static boolean reorders(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean xml(int point) {
    return point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
  }
}
