package org.v6ready.plan;

import java.util.Locale;

/// One text of a data file in both languages.
public record Wording(String vi, String en) {
  /// The text in Vietnamese, or in English when the language is English.
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? en : vi;
  }
}
