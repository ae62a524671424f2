package org.v6ready.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Interrupting measurements that wait for each other.
class TasksTest {
  @Test
  void aTaskThatJoinsItsSiblingsInterruptsThemOnceAndDoesNotTurnForEver() throws Exception {
    AtomicInteger interruptions = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread measuring =
        Thread.ofVirtual().start(() -> {
          try (Tasks tasks = new Tasks()) {
            Tasks.Task<Integer> slow = tasks.start(() -> slow(begun, interruptions));
            Tasks.Task<Integer> sibling = tasks.start(slow::join);
            sibling.join();
          }
          ended.countDown();
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    measuring.interrupt();
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(interruptions.get()).isBetween(1, 4);
  }

  /// Takes a while to put its things away, and counts how often it is asked to.
  private static int slow(CountDownLatch begun, AtomicInteger interruptions) {
    begun.countDown();
    long until = Long.MAX_VALUE;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
      if (Thread.interrupted()) {
        interruptions.incrementAndGet();
        until = Math.min(until, System.nanoTime() + Duration.ofMillis(300).toNanos());
      }
    }
    return interruptions.get();
  }
}
