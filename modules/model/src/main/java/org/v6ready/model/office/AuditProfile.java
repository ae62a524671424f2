package org.v6ready.model.office;

import java.util.Locale;
import java.util.Optional;

/// How much an audit may touch. PASSIVE reads this machine, asks its resolvers and anchors and listens; STANDARD
/// also asks neighbours and routers in ways that change nothing; DEEP repeats and listens longer.
public enum AuditProfile {
  PASSIVE,
  STANDARD,
  DEEP;

  /// The word of the command line and JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The profile of a [#word].
  public static Optional<AuditProfile> ofWord(String word) {
    for (AuditProfile profile : values()) {
      if (profile.word().equals(word)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
