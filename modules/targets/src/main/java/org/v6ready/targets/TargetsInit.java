package org.v6ready.targets;

import java.util.Locale;

/// The file that `init` writes: small, valid, with a comment for everything a beginner changes.
public final class TargetsInit {
  private TargetsInit() {}

  /// The YAML text with comments in Vietnamese, or in English when the language is English.
  public static String template(Locale language) {
    return Resource.text(language.getLanguage().equals("en") ? "init_en.yaml" : "init_vi.yaml");
  }
}
