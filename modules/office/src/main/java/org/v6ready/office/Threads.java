package org.v6ready.office;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Looks that run side by side. Each has a platform thread: their system calls would hold the carriers
/// of virtual ones.
public final class Threads implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("office-", 0).factory());

  /// Starts a look.
  public <T> Future<T> start(Callable<T> look) {
    return threads.submit(look);
  }

  /// Waits for a look; what it throws is a bug and is thrown on. When the caller is interrupted so is the
  /// look, and its result is waited for.
  public <T> T result(Future<T> running) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return running.get();
        } catch (InterruptedException asked) {
          interrupted = true;
          threads.shutdownNow();
        } catch (ExecutionException broken) {
          throw broken.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(broken.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
