package org.v6ready.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.v6ready.model.time.Clock;

class OwnLagTest {
  private static final Duration LATE = Duration.ofMillis(20);

  /// A machine whose sleepers do not wake up; its time is turned by hand.
  private static final class Stuck implements Clock {
    final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
      return nanos.get();
    }

    @Override
    public void pause(Duration duration) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void aHeartThatDoesNotBeatInTimeIsNoticedAndAShortDelayIsNot() {
    Stuck clock = new Stuck();
    try (OwnLag own = new OwnLag(clock)) {
      clock.nanos.set(Duration.ofMillis(10).toNanos());
      assertThat(own.keptUp(LATE)).isTrue();
      clock.nanos.set(Duration.ofMillis(40).toNanos());
      assertThat(own.keptUp(LATE)).isFalse();
      assertThat(own.keptUp(Duration.ofMillis(100))).isTrue();
    }
  }
}
