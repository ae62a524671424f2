package org.v6ready.wire.dns;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentMap;
import org.v6ready.model.time.Clock;

/// Maps that forget: a run over ten thousand names, or a server that scans every night, must not keep
/// every answer it ever had.
final class Remembered {
  /// Longer than anything in them is believed.
  private static final Duration UNTOUCHED = Duration.ofMinutes(10);

  private static final int MOST = 20_000;

  private Remembered() {}

  /// An empty map; what is not read or written for ten minutes, and what is too much, is dropped.
  static <K, V> ConcurrentMap<K, V> map(Clock clock) {
    return Caffeine.newBuilder().expireAfterAccess(UNTOUCHED).maximumSize(MOST).ticker(clock::nanoTime).<K, V>build().asMap();
  }
}
