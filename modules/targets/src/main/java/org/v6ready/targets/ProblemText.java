package org.v6ready.targets;

import java.util.Locale;
import org.v6ready.model.text.Messages;

/// Problems as sentences for people, such as
/// `targets.yaml:14:5: targets[2].prot: unknown key; did you mean "ports"?`.
public final class ProblemText {
  private final Messages messages;

  private ProblemText(Messages messages) {
    this.messages = messages;
  }

  /// The sentences in Vietnamese, or in English when the language is English.
  public static ProblemText in(Locale language) {
    return new ProblemText(messages(language));
  }

  static Messages messages(Locale language) {
    return Messages.of(ProblemText.class, "org.v6ready.targets.messages", language);
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
    return messages.text("problem." + problem.key(), problem.args());
  }
}
