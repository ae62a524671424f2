package org.v6ready.wire.http;

import org.v6ready.wire.WireSettings;
import org.v6ready.wire.dial.Dialer;

/// Makes the web client.
public final class WebClients {
  private WebClients() {}

  /// A client that reaches servers through `dialer`. All its fetches share one budget of memory.
  public static WebClient over(Dialer dialer, WireSettings settings) {
    return new PinnedWebClient(
        dialer, settings.userAgent(), settings.clock(), BodyBudget.ofThisProcess(settings.clock()));
  }
}
