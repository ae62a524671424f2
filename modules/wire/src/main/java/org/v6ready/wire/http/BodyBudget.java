package org.v6ready.wire.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;

/// How much memory all large bodies may take while they arrive: a share of the heap, so that many
/// fetches at once wait for each other instead of dying together. Whoever has a share can finish,
/// so nobody waits in a circle.
final class BodyBudget {
  private static final int UNIT = 1024;

  /// A buffer that doubles, and the copy handed out, hold a body about three times at the worst.
  private static final int COPIES = 3;

  /// No share, nothing to give back.
  static final Share NO_SHARE = new Share(null, 0, Duration.ZERO);

  private final Semaphore units;
  private final int all;
  private final Clock clock;

  BodyBudget(long octets, Clock clock) {
    this.clock = clock;
    all = Math.clamp(octets / UNIT, 1, Integer.MAX_VALUE);
    units = new Semaphore(all, true);
  }

  /// A third of the heap.
  static BodyBudget ofThisProcess(Clock clock) {
    return new BodyBudget(Runtime.getRuntime().maxMemory() / 3, clock);
  }

  /// Waits for the share of a body of up to `maxOctets`.
  Share take(long maxOctets) {
    int wanted = Math.clamp(Math.min(maxOctets, Integer.MAX_VALUE) * COPIES / UNIT, 1, all);
    long start = clock.nanoTime();
    units.acquireUninterruptibly(wanted);
    return new Share(units, wanted, Duration.ofNanos(clock.nanoTime() - start));
  }

  /// What one body may use, and how long it waited for it.
  record Share(@Nullable Semaphore units, int count, Duration waited) {
    void giveBack() {
      if (units != null) {
        units.release(count);
      }
    }
  }
}
