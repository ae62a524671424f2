package org.v6ready.wire.dns;

import java.time.Duration;
import org.v6ready.model.time.Clock;

/// Time since it was made.
final class Stopwatch {
  private final Clock clock;
  private final long start;

  Stopwatch(Clock clock) {
    this.clock = clock;
    this.start = clock.nanoTime();
  }

  Duration elapsed() {
    return Duration.ofNanos(Math.max(0, clock.nanoTime() - start));
  }
}
