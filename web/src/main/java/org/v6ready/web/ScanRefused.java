package org.v6ready.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.v6ready.model.text.Messages;
import org.v6ready.targets.TargetsReader;
import org.v6ready.yaml.Problem;

/// A scan, or the dashboard itself, cannot start; says why in sentences for the person at the page, in
/// either language.
public final class ScanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Locale, List<String>> sentences;

  private ScanRefused(Function<Locale, List<String>> sentences) {
    super(String.join("; ", sentences.apply(Messages.ENGLISH)));
    this.sentences = sentences;
  }

  /// With one sentence for every language.
  public ScanRefused(String sentence) {
    this(_ -> List.of(sentence));
  }

  /// With sentences that the caller puts in a language.
  public static ScanRefused saying(Function<Locale, List<String>> sentences) {
    return new ScanRefused(sentences);
  }

  /// With the problems of targets.yaml, each with its line and column.
  public static ScanRefused problems(List<Problem> problems) {
    List<Problem> all = List.copyOf(problems);
    return new ScanRefused(language -> all.stream().map(TargetsReader.problemText(language)::render).toList());
  }

  /// With a sentence of the dashboard's own.
  public static ScanRefused key(String key, Map<String, String> args) {
    return new ScanRefused(language -> List.of(Page.words(language).text(key, args)));
  }

  /// The sentences in a language.
  public List<String> sentences(Locale language) {
    return sentences.apply(language);
  }
}
