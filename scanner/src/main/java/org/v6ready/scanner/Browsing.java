package org.v6ready.scanner;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.probes.browser.BrowserUnavailable;
import org.v6ready.probes.browser.Chromium;
import org.v6ready.wire.WireSettings;

/// The browser of one command, when it was asked for.
record Browsing(@Nullable Chromium chromium) implements AutoCloseable {
  /// Starts it, before anything is measured: a machine without a browser is told so at once.
  static Browsing of(boolean asked, WireSettings settings) {
    try {
      return new Browsing(asked ? Chromium.start(settings.caFile(), settings.userAgent()) : null);
    } catch (BrowserUnavailable why) {
      throw Refused.usage("scan.browser", Map.of("detail", String.valueOf(why.getMessage())));
    }
  }

  @Override
  public void close() {
    if (chromium != null) {
      chromium.close();
    }
  }
}
