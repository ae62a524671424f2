package org.v6ready.probes;

import org.jspecify.annotations.Nullable;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.wire.netns.ForcedPaths;

/// What a scan may use besides plain connections, each null when there is none: a real browser, and
/// paths whose MTU is forced to 1280.
public record Instruments(@Nullable BrowserProbe browser, @Nullable ForcedPaths forcedPaths) implements AutoCloseable {
  /// Whether there is anything to look with.
  public boolean any() {
    return browser != null || forcedPaths != null;
  }

  /// Connections only.
  public static Instruments none() {
    return new Instruments(null, null);
  }

  /// Takes the forced paths down; the browser belongs to others.
  @Override
  public void close() {
    if (forcedPaths != null) {
      forcedPaths.close();
    }
  }
}
