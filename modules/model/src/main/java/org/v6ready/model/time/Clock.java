package org.v6ready.model.time;

import java.time.Duration;
import java.time.Instant;

/// The only source of time and of waiting. Tests hand in one they turn themselves.
public interface Clock {
  /// Wall-clock time, UTC.
  Instant now();

  /// Monotonic nanoseconds, for durations only.
  long nanoTime();

  /// Waits without spinning; returns early, with the interrupt flag set, when interrupted.
  void pause(Duration duration);

  /// The machine's own clock.
  static Clock system() {
    return SystemClock.INSTANCE;
  }
}
