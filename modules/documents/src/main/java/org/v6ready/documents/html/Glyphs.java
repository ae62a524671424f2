package org.v6ready.documents.html;

import java.util.function.IntPredicate;

/// Which characters the reader's fonts can show. What they cannot is written as `[U+1F600]`, so that
/// nothing is lost or turned into a box.
@FunctionalInterface
public interface Glyphs {
  /// A browser, which finds a font for everything.
  Glyphs ALL = text -> text;

  /// The text with what cannot be shown spelled out.
  String shown(String text);

  /// A font that shows the characters of a predicate.
  static Glyphs of(IntPredicate shows) {
    return text -> {
      if (text.codePoints().allMatch(point -> point == '\n' || shows.test(point))) {
        return text;
      }
      StringBuilder spelled = new StringBuilder();
      text.codePoints().forEach(point -> {
        if (point == '\n' || shows.test(point)) {
          spelled.appendCodePoint(point);
        } else {
          spelled.append("[U+%04X]".formatted(point));
        }
      });
      return spelled.toString();
    };
  }
}
