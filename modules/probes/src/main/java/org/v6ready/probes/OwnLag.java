package org.v6ready.probes;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.v6ready.model.time.Clock;

/// How late this machine itself runs: a thread that should wake every few milliseconds, and by how
/// much it does not. A time taken while the machine was late says nothing about a server.
public final class OwnLag implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(5);

  private final Clock clock;
  private final Thread heart;
  private final AtomicLong worst = new AtomicLong();
  private volatile long due;

  /// Begins to watch; [#close] ends it.
  public OwnLag(Clock clock) {
    this.clock = clock;
    this.due = clock.nanoTime() + BEAT.toNanos();
    this.heart = Thread.ofVirtual().name("own-lag").start(this::beat);
  }

  private void beat() {
    while (!Thread.currentThread().isInterrupted()) {
      clock.pause(BEAT);
      note();
      due = clock.nanoTime() + BEAT.toNanos();
    }
  }

  private void note() {
    worst.accumulateAndGet(clock.nanoTime() - due, Math::max);
  }

  /// Whether the machine was never as late as this since it was last asked.
  public boolean keptUp(Duration late) {
    note();
    return worst.getAndSet(0) < late.toNanos();
  }

  @Override
  public void close() {
    heart.interrupt();
  }
}
