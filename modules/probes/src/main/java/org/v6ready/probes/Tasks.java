package org.v6ready.probes;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// Measurements that run beside each other on virtual threads and may wait for one another. An
/// interrupted waiter interrupts them all: each then ends at once with what it has, so that the whole
/// yields what was measured. Closing waits for all.
public final class Tasks implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// One measurement under way.
  public final class Task<T> {
    private final Future<T> future;

    private Task(Future<T> future) {
      this.future = future;
    }

    /// Its result, waited for. What it threw is a bug and is thrown on.
    public T join() {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            return future.get();
          } catch (InterruptedException asked) {
            // Once: a task that joins its siblings is interrupted by its own shutdown too.
            if (!interrupted) {
              interrupted = true;
              threads.shutdownNow();
            }
          } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(broken.getCause());
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  /// Starts a measurement; after an interruption it runs here, and ends at once.
  public <T> Task<T> start(Supplier<T> work) {
    try {
      return new Task<>(threads.submit(work::get));
    } catch (RejectedExecutionException interrupted) {
      FutureTask<T> here = new FutureTask<>(work::get);
      Thread.currentThread().interrupt();
      here.run();
      return new Task<>(here);
    }
  }

  /// Interrupts all that are under way; none begins beside the others any more.
  void interrupt() {
    threads.shutdownNow();
  }

  @Override
  public void close() {
    threads.close();
  }
}
