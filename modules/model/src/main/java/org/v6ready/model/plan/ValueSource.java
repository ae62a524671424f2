package org.v6ready.model.plan;

import java.util.Locale;
import java.util.Optional;

/// How an indicator's value came to us.
public enum ValueSource {
  MEASURED,
  DECLARED,
  IMPORTED,
  MANUAL;

  /// The word in plan.yaml, on the command line and in JSON, such as `measured`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The source of a [#word]; empty when there is none.
  public static Optional<ValueSource> ofWord(String word) {
    for (ValueSource source : values()) {
      if (source.word().equals(word)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }
}
