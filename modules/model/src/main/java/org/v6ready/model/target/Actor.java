package org.v6ready.model.target;

import java.util.Locale;
import java.util.Optional;

/// Who is responsible for a service, and so who must act on a finding (verdict rule 9).
public enum Actor {
  COMMUNE,
  PROVINCE,
  MINISTRY,
  ISP,
  VENDOR,
  CONTENT_OWNER;

  /// The word in targets.yaml and JSON, such as `content-owner`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The actor of a [#word]; empty when there is none.
  public static Optional<Actor> ofWord(String word) {
    for (Actor actor : values()) {
      if (actor.word().equals(word)) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }
}
