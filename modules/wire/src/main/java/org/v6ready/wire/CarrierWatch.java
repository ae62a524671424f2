package org.v6ready.wire;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.v6ready.model.time.Clock;

/// Keeps virtual threads going when something holds all their carriers. A virtual thread that loads a class
/// keeps its carrier although it waits; when every carrier waits so for a lock that goes next to a virtual
/// thread without a carrier, nothing moves any more (seen on two cores, in the loading of a jar's classes). A
/// heartbeat that stops is answered with more carriers until it beats again.
final class CarrierWatch implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration STILL = Duration.ofSeconds(2);
  private static final int USUAL =
      Integer.getInteger("jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());
  private static final int MOST = 256;

  private final Clock clock;
  private final Thread heart;
  private final Thread watch;
  private final AtomicLong lastBeat = new AtomicLong();

  private CarrierWatch(Clock clock) {
    this.clock = clock;
    lastBeat.set(clock.nanoTime());
    this.heart = Thread.ofVirtual().name("carrier-heart").unstarted(this::beat);
    this.watch = Thread.ofPlatform().daemon().name("carrier-watch").unstarted(this::watch);
  }

  /// Begins to watch; [#close] ends it.
  static CarrierWatch start(Clock clock) {
    CarrierWatch started = new CarrierWatch(clock);
    started.heart.start();
    started.watch.start();
    return started;
  }

  private void beat() {
    while (!Thread.currentThread().isInterrupted()) {
      lastBeat.set(clock.nanoTime());
      clock.pause(BEAT);
    }
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      clock.pause(STILL);
      if (still()) {
        widen();
      }
    }
  }

  private boolean still() {
    return clock.nanoTime() - lastBeat.get() > STILL.toNanos();
  }

  /// One more carrier at a time; all that were added are taken back when the heart beats again.
  private void widen() {
    VirtualThreadSchedulerMXBean scheduler =
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    for (int more = USUAL + 1; more <= MOST && still() && !Thread.currentThread().isInterrupted(); more++) {
      scheduler.setParallelism(more);
      clock.pause(BEAT);
    }
    while (still() && !Thread.currentThread().isInterrupted()) {
      clock.pause(BEAT);
    }
    scheduler.setParallelism(USUAL);
  }

  @Override
  public void close() {
    heart.interrupt();
    watch.interrupt();
  }
}
