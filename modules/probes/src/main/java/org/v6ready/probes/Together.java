package org.v6ready.probes;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.v6ready.probes.Tasks.Task;

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
    try (Tasks tasks = new Tasks()) {
      List<Task<R>> running = items.stream().map(item -> tasks.start(() -> inTurn(turns, item, measure))).toList();
      return running.stream().map(Task::join).toList();
    }
  }

  /// Applies `measure` to every item, all at once, until one result is enough: the measurements still
  /// under way are then interrupted and give what they have. Results keep the order.
  public static <T, R> List<R> until(List<T> items, Function<T, R> measure, Predicate<R> enough) {
    AtomicBoolean found = new AtomicBoolean();
    AtomicBoolean begun = new AtomicBoolean();
    try (Tasks tasks = new Tasks()) {
      List<Task<R>> running = items.stream().map(item -> tasks.start(() -> {
        R result = measure.apply(item);
        if (enough.test(result)) {
          found.set(true);
          if (begun.get()) {
            tasks.interrupt();
          }
        }
        return result;
      })).toList();
      begun.set(true);
      // Whoever found before all had begun left it to us.
      if (found.get()) {
        tasks.interrupt();
      }
      return running.stream().map(Task::join).toList();
    }
  }

  /// Two results taken at the same time.
  public record Both<A, B>(A first, B second) {}

  /// Takes two different measurements at once.
  public static <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
    try (Tasks tasks = new Tasks()) {
      Task<A> one = tasks.start(first);
      Task<B> other = tasks.start(second);
      return new Both<>(one.join(), other.join());
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
}
