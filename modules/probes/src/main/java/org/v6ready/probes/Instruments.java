package org.v6ready.probes;

import org.jspecify.annotations.Nullable;
import org.v6ready.probes.browser.BrowserProbe;

/// What a scan may use besides plain connections: a real browser, null when none was asked for.
public record Instruments(@Nullable BrowserProbe browser) {
  /// Whether there is anything to look with.
  public boolean any() {
    return browser != null;
  }

  /// Connections only.
  public static Instruments none() {
    return new Instruments(null);
  }
}
