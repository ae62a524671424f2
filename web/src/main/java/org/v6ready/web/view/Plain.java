package org.v6ready.web.view;

import java.text.Normalizer;
import java.util.Locale;

/// Text without diacritics and capitals, so that `cong tt` finds `Cổng TT`.
final class Plain {
  private Plain() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
