package org.v6ready.checks;

import java.util.Locale;
import org.v6ready.model.verdict.Verdict;

/// The sentences of checks in one language.
public final class CheckText {
  /// The sentences in Vietnamese, or in English when the language is English.
  public static CheckText in(Locale language) {
    throw new UnsupportedOperationException();
  }

  /// What was found, with its numbers.
  public String message(Verdict verdict) {
    throw new UnsupportedOperationException();
  }

  /// What to do about it; empty for a pass.
  public String remedy(Verdict verdict) {
    throw new UnsupportedOperationException();
  }

  /// The check's name for people.
  public String title(String check) {
    throw new UnsupportedOperationException();
  }
}
