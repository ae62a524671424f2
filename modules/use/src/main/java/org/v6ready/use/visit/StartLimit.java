package org.v6ready.use.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.v6ready.model.address.IpPrefix;

/// A token bucket for each truncated prefix: `perMinute` starts a minute, as many at once. Remembers a
/// bounded number of prefixes, the least recently seen go first. Not for many threads.
final class StartLimit {
  private static final int PREFIXES = 50_000;
  private static final double NANOS = 60e9;

  private final int perMinute;
  private final Map<IpPrefix, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IpPrefix, Bucket> eldest) {
          return size() > PREFIXES;
        }
      };

  StartLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  private record Bucket(double tokens, long at) {}

  boolean allows(IpPrefix prefix, long now) {
    Bucket before = buckets.getOrDefault(prefix, new Bucket(perMinute, now));
    double tokens = Math.min(perMinute, before.tokens() + (now - before.at()) / NANOS * perMinute);
    boolean allowed = tokens >= 1;
    buckets.put(prefix, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
