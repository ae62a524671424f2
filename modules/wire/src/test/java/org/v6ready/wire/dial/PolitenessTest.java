package org.v6ready.wire.dial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;

class PolitenessTest {
  /// Turned by waiting on it.
  private static final class TurnedClock implements Clock {
    long nanos = 1;

    @Override
    public Instant now() {
      return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public void pause(Duration duration) {
      nanos += duration.toNanos();
    }
  }

  private final TurnedClock clock = new TurnedClock();

  @Test
  void aRestedAddressTakesItsBurstAndThenOneAtATime() {
    Politeness politeness = new Politeness(1000, 10, clock);
    Deadline deadline = Deadline.in(Duration.ofSeconds(60), clock);
    for (int i = 0; i < 10; i++) {
      assertThat(politeness.enter(new Ipv4Address(1), deadline)).isTrue();
    }
    assertThat(clock.nanos).isEqualTo(1);
    for (int i = 0; i < 20; i++) {
      assertThat(politeness.enter(new Ipv4Address(1), deadline)).isTrue();
    }
    assertThat(Duration.ofNanos(clock.nanos))
        .isBetween(Duration.ofMillis(1900), Duration.ofMillis(2100));
  }

  @Test
  void aTokenAfterTheDeadlineIsNotTaken() {
    Politeness politeness = new Politeness(1000, 1, clock);
    Deadline soon = Deadline.in(Duration.ofMillis(100), clock);
    assertThat(politeness.enter(new Ipv4Address(1), soon)).isTrue();
    assertThat(politeness.enter(new Ipv4Address(1), soon)).isFalse();
    assertThat(clock.nanos).isEqualTo(1);
  }

  @Test
  void addressesNobodyUsesAreForgotten() {
    Politeness politeness = new Politeness(6, 20, clock);
    for (int i = 0; i < 20_000; i++) {
      assertThat(politeness.enter(new Ipv4Address(i), Deadline.in(Duration.ofSeconds(1), clock)))
          .isTrue();
      politeness.leave(new Ipv4Address(i));
      clock.nanos += 10_000_000;
    }
    assertThat(politeness.remembered()).isLessThanOrEqualTo(1025);
  }
}
