package org.v6ready.wire;

import java.time.Duration;
import org.v6ready.model.time.Clock;

/// The moment after which a wait is given up, on a monotonic clock.
public record Deadline(long nanoTime, Clock clock) {
  /// The moment `wait` from now.
  public static Deadline in(Duration wait, Clock clock) {
    return new Deadline(clock.nanoTime() + wait.toNanos(), clock);
  }

  /// What is left; zero when it has passed, never negative.
  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - clock.nanoTime()));
  }

  /// Whether nothing is left.
  public boolean passed() {
    return left().isZero();
  }

  /// This deadline or `wait` from now, whichever comes first.
  public Deadline atMost(Duration wait) {
    Deadline other = in(wait, clock);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }
}
