package org.v6ready.model.use;

import java.time.Duration;
import java.time.Instant;

/// The time a figure describes, `from` inclusive, `to` exclusive, UTC.
public record Window(Instant from, Instant to) {
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /// How long it is.
  public Duration length() {
    return Duration.between(from, to);
  }
}
