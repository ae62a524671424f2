package org.v6ready.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A measurement that may not hang the run: past its limit it is interrupted, which makes it end with
/// what it has; one that does not even do that is given up.
final class Bounded {
  private Bounded() {}

  /// The measurement's result, partial when it had to be interrupted; empty when it was given up. What
  /// it throws is thrown on. The caller's own interruption interrupts the measurement.
  static <T> Optional<T> within(Duration limit, Duration grace, Supplier<T> measure) {
    FutureTask<T> task = new FutureTask<>(measure::get);
    Thread worker = Thread.ofVirtual().start(task);
    boolean interrupted = false;
    try {
      for (Duration wait : new Duration[] {limit, grace}) {
        try {
          return Optional.of(task.get(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
          worker.interrupt();
        } catch (InterruptedException asked) {
          interrupted = true;
          worker.interrupt();
        } catch (ExecutionException broken) {
          throw broken.getCause() instanceof RuntimeException cause
              ? cause
              : new IllegalStateException(broken.getCause());
        }
      }
      return Optional.empty();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
