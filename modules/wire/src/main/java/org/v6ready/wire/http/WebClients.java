package org.v6ready.wire.http;

import org.v6ready.wire.WireSettings;
import org.v6ready.wire.dial.Dialer;

/// Makes the web client.
public final class WebClients {
  private WebClients() {}

  /// A client that reaches servers through `dialer`.
  public static WebClient over(Dialer dialer, WireSettings settings) {
    return (request, deadline) -> {
      throw new UnsupportedOperationException(settings.userAgent() + dialer);
    };
  }
}
