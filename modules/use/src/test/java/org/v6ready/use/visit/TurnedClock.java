package org.v6ready.use.visit;

import java.time.Duration;
import java.time.Instant;
import org.v6ready.model.time.Clock;

/// A clock that a test turns.
final class TurnedClock implements Clock {
  private Instant now = Instant.parse("2026-11-26T03:00:00Z");
  private long nanos = 1_000;

  void turn(Duration by) {
    now = now.plus(by);
    nanos += by.toNanos();
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanoTime() {
    return nanos;
  }

  @Override
  public void pause(Duration duration) {
    turn(duration);
  }
}
