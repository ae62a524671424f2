package org.v6ready.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/// The same measurement of many things at once, each on a virtual thread; results keep the order.
public final class Together {
  private Together() {}

  /// Applies `measure` to every item, all at once.
  public static <T, R> List<R> each(List<T> items, Function<T, R> measure) {
    return each(items, Math.max(1, items.size()), measure);
  }

  /// Applies `measure` to every item, at most `width` at once. When the caller is interrupted, so are
  /// the measurements. What a measurement throws is a bug and is thrown on.
  public static <T, R> List<R> each(List<T> items, int width, Function<T, R> measure) {
    Semaphore turns = new Semaphore(width);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> running = new ArrayList<>();
      for (T item : items) {
        running.add(threads.submit(() -> inTurn(turns, item, measure)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(result(one, threads));
      }
      return results;
    }
  }

  /// Two results taken at the same time.
  public record Both<A, B>(A first, B second) {}

  /// Takes two different measurements at once.
  public static <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<A> one = threads.submit(first::get);
      Future<B> other = threads.submit(second::get);
      return new Both<>(result(one, threads), result(other, threads));
    }
  }

  private static <T, R> R inTurn(Semaphore turns, T item, Function<T, R> measure) {
    turns.acquireUninterruptibly();
    try {
      return measure.apply(item);
    } finally {
      turns.release();
    }
  }

  private static <R> R result(Future<R> one, ExecutorService threads) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return one.get();
        } catch (InterruptedException asked) {
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
