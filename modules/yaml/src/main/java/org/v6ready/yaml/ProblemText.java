package org.v6ready.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.v6ready.model.text.Messages;

/// Problems as sentences for people, such as
/// `targets.yaml:14:5: targets[2].prot: unknown key; did you mean "ports"?`. The sentences of one kind
/// of file come first, then those every file shares.
public final class ProblemText {
  private final Messages own;
  private final Messages shared;

  private ProblemText(Messages own, Messages shared) {
    this.own = own;
    this.shared = shared;
  }

  /// The sentences of the bundle `base`, read through `owner`'s loader, over the shared ones; in
  /// Vietnamese, or in English when the language is English.
  public static ProblemText of(Class<?> owner, String base, Locale language) {
    return new ProblemText(
        Messages.of(owner, base, language),
        Messages.of(ProblemText.class, "org.v6ready.yaml.messages", language));
  }

  /// One line with its place.
  public String render(Problem problem) {
    StringBuilder line = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      line.append(':').append(problem.line()).append(':').append(problem.column());
    }
    if (!problem.path().isEmpty()) {
      line.append(": ").append(problem.path());
    }
    return line.append(": ").append(sentence(problem)).toString();
  }

  /// The sentence without its place.
  public String sentence(Problem problem) {
    String key = "problem." + problem.key();
    return (own.has(key) ? own : shared).text(key, problem.args());
  }

  /// Every key that has a sentence, without its `problem.` in front.
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Messages messages : new Messages[] {own, shared}) {
      messages.keys().stream()
          .filter(key -> key.startsWith("problem."))
          .forEach(key -> keys.add(key.substring("problem.".length())));
    }
    return keys;
  }
}
