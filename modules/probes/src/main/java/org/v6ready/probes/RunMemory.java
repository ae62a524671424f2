package org.v6ready.probes;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What one run has already measured: a thousand sites share a few zones and hosts. Each key is
/// measured once; whoever asks meanwhile waits for that one measurement.
public final class RunMemory {
  private record Key(Class<?> type, Object subject) {}

  private final Map<Key, CompletableFuture<Object>> known = new ConcurrentHashMap<>();

  /// The measurement of `subject`, taken by `measure` when nobody has taken it yet. One that threw is
  /// forgotten, so that the next caller tries again. `subject` is compared by `equals`.
  public <T> T once(Class<T> type, Object subject, Supplier<T> measure) {
    Key key = new Key(type, subject);
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> first = known.putIfAbsent(key, mine);
    if (first == null) {
      try {
        mine.complete(measure.get());
      } catch (RuntimeException | Error broken) {
        known.remove(key, mine);
        mine.completeExceptionally(broken);
        throw broken;
      }
      first = mine;
    }
    try {
      return type.cast(first.join());
    } catch (CompletionException broken) {
      throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
    }
  }

  /// Forgets everything, for the pass at the end of a run that looks again at every fail.
  public void forget() {
    known.clear();
  }
}
