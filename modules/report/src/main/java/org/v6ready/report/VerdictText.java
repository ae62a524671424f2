package org.v6ready.report;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Supplier;
import org.v6ready.checks.CheckText;
import org.v6ready.model.verdict.Verdict;

/// The sentences of verdicts, also of those a stored run holds and today's checks no longer give.
public final class VerdictText {
  private final CheckText checks;

  private VerdictText(CheckText checks) {
    this.checks = checks;
  }

  /// The sentences in Vietnamese, or in English when the language is English.
  public static VerdictText in(Locale language) {
    return new VerdictText(CheckText.in(language));
  }

  /// What was found; the bare code when no sentence is known.
  public String message(Verdict verdict) {
    return known(() -> checks.message(verdict), verdict.code());
  }

  /// What to do about it; empty when there is nothing to do or no sentence is known.
  public String remedy(Verdict verdict) {
    return known(() -> checks.remedy(verdict), "");
  }

  /// The check's name for people; its id when no name is known.
  public String title(String check) {
    return known(() -> checks.title(check), check);
  }

  private static String known(Supplier<String> sentence, String otherwise) {
    try {
      return sentence.get();
    } catch (MissingResourceException | IllegalArgumentException unknown) {
      return otherwise;
    }
  }
}
