package org.v6ready.probes.resource;

import java.util.ArrayList;
import java.util.List;

/// What a style sheet refers to, in order. `onScreen` is whether the media around it can apply to a
/// screen.
record CssFindings(List<Import> imports, List<Url> urls, List<FontFace> fonts, List<FontUse> uses) {
  /// `@import`.
  record Import(String url, boolean onScreen) {}

  /// `url()` or an `image-set()` string of a rule; an empty selector stands for every element.
  record Url(String url, String selector, boolean onScreen) {}

  /// `@font-face`: the family in lower case, the source a browser of today picks, and the
  /// `unicode-range` (empty for all).
  record FontFace(String family, String url, String unicodeRange, boolean onScreen) {}

  /// A declaration that names fonts, in lower case.
  record FontUse(String selector, String value) {}

  static CssFindings none() {
    return new CssFindings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /// Whether a bound was reached.
  boolean full() {
    return imports.size() + urls.size() + fonts.size() + uses.size() >= 5000;
  }
}
