package org.v6ready.probes.resource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.page.PinnedFetch.Arrival;
import org.v6ready.probes.page.WebUrl;

/// Files that arrived over IPv6 a short while ago, for all pages of a run: a thousand portals load the same
/// scripts and fonts from a few hosts. What failed is never kept, for each page has its own time.
final class SharedFiles {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int OCTETS = 16 * 1024 * 1024;
  private static final int OVERHEAD = 1024;

  private record File(WebUrl url, long bound, boolean allowPrivate) {}

  private final Cache<File, Arrival> arrived;
  private final boolean allowPrivate;

  private SharedFiles(Cache<File, Arrival> arrived, boolean allowPrivate) {
    this.arrived = arrived;
    this.allowPrivate = allowPrivate;
  }

  /// Those of the run a context belongs to.
  static SharedFiles of(ProbeContext context) {
    SharedFiles all =
        context.memory().once(SharedFiles.class, "files", () -> new SharedFiles(cache(context), true));
    return new SharedFiles(all.arrived, context.allowPrivate());
  }

  private static Cache<File, Arrival> cache(ProbeContext context) {
    return Caffeine.newBuilder()
        .expireAfterWrite(FRESH)
        .ticker(context.wire().clock()::nanoTime)
        .maximumWeight(OCTETS)
        .weigher((File _, Arrival one) -> OVERHEAD + (one.fetch() == null ? 0 : one.fetch().body().length))
        .build();
  }

  /// How a URL arrived when somebody fetched as much of it, else how `fetch` makes it arrive.
  Arrival get(WebUrl url, long bound, Supplier<Arrival> fetch) {
    File file = new File(url, bound, allowPrivate);
    Arrival known = arrived.getIfPresent(file);
    if (known != null) {
      return known;
    }
    Arrival fetched = fetch.get();
    if (fetched.visit().arrived()) {
      arrived.put(file, fetched);
    }
    return fetched;
  }
}
