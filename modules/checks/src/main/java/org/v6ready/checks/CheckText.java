package org.v6ready.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.v6ready.model.text.Days;
import org.v6ready.model.text.Messages;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// The sentences of checks in one language, one bundle for each kind of check.
public final class CheckText {
  private static final List<String> KINDS =
      List.of("web", "dns", "mail", "endpoint", "hst", "lan", "nbr", "net", "svc", "app", "iot");

  private final Messages common;
  private final Map<String, Messages> kinds;
  private final Locale language;

  private CheckText(Messages common, Map<String, Messages> kinds, Locale language) {
    this.common = common;
    this.kinds = Map.copyOf(kinds);
    this.language = language;
  }

  /// The sentences in Vietnamese, or in English when the language is English.
  public static CheckText in(Locale language) {
    return new CheckText(
        bundle("common", language),
        KINDS.stream().collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> bundle(kind, language))),
        language);
  }

  /// The bundle of one kind of check, or `common`.
  static Messages bundle(String kind, Locale language) {
    return Messages.of(CheckText.class, "org.v6ready.checks." + kind, language);
  }

  /// What was found, with its numbers.
  public String message(Verdict verdict) {
    return sentence(verdict, ".message");
  }

  /// What to do about it; empty for a pass.
  public String remedy(Verdict verdict) {
    return verdict.judgement() == Judgement.PASS || verdict.judgement() == Judgement.NOT_APPLICABLE
        ? ""
        : sentence(verdict, ".remedy");
  }

  /// The check's name for people.
  public String title(String check) {
    return of(check).text(check + ".title");
  }

  /// The good state the check looks for, as one sentence.
  public String claim(String check) {
    return of(check).text(check + ".claim");
  }

  /// What a person is asked, where only a person can tell.
  public String question(String check) {
    return of(check).text(check + ".question");
  }

  private String sentence(Verdict verdict, String part) {
    String own = verdict.check() + "." + verdict.code() + part;
    Messages bundle = of(verdict.check());
    Map<String, String> args = Days.told(verdict.args(), language);
    return bundle.has(own) ? bundle.text(own, args) : common.text(verdict.code() + part, args);
  }

  private Messages of(String check) {
    Messages bundle = kinds.get(check.substring(0, Math.max(0, check.indexOf('-'))));
    if (bundle == null) {
      throw new IllegalArgumentException("no check is called " + check);
    }
    return bundle;
  }
}
