package org.v6ready.wire.link;

import java.time.Duration;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

/// Spaces packets evenly, so many a second at most and never a burst. Safe for many threads.
public final class Pace {
  private final Clock clock;
  private final long nanosEach;
  private long next;
  private int spent;

  /// At most `perSecond` packets a second.
  public Pace(Clock clock, int perSecond) {
    this.clock = clock;
    this.nanosEach = Duration.ofSeconds(1).toNanos() / perSecond;
    this.next = clock.nanoTime();
  }

  /// Waits until `packets` more may leave; false, and nothing is spent, when that is after the deadline.
  public boolean turn(int packets, Deadline deadline) {
    long wait;
    synchronized (this) {
      long now = clock.nanoTime();
      long mine = Math.max(next, now);
      wait = mine - now;
      if (wait > deadline.left().toNanos() || deadline.passed()) {
        return false;
      }
      next = mine + packets * nanosEach;
      spent += packets;
    }
    if (wait > 0) {
      clock.pause(Duration.ofNanos(wait));
    }
    return true;
  }

  /// How many packets had a turn.
  public synchronized int spent() {
    return spent;
  }
}
