package org.v6ready.probes;

import org.jspecify.annotations.Nullable;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.wire.netns.ForcedPath;

/// What a scan may use besides plain connections, each null when there is none: a real browser, and a
/// path whose MTU is forced to 1280.
public record Instruments(@Nullable BrowserProbe browser, @Nullable ForcedPath forcedPath) implements AutoCloseable {
  /// Whether there is anything to look with.
  public boolean any() {
    return browser != null || forcedPath != null;
  }

  /// Connections only.
  public static Instruments none() {
    return new Instruments(null, null);
  }

  /// Takes the forced path down; the browser belongs to others.
  @Override
  public void close() {
    if (forcedPath != null) {
      forcedPath.close();
    }
  }
}
