package org.v6ready.probes.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Messages over a WebSocket on loopback, where a process cannot be given pipes (Windows).
final class SocketLink implements DevToolsLink {
  private static final int MAX_CHARACTERS = 64 << 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;
  private @Nullable WebSocket socket;

  SocketLink(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void listen(Hearer hearer) {
    try {
      socket = client.newWebSocketBuilder().buildAsync(endpoint, new Reader(hearer)).join();
    } catch (CompletionException refused) {
      client.shutdownNow();
      throw new BrowserUnavailable("The browser's DevTools port did not answer.", refused);
    }
  }

  @Override
  public void send(String json) throws IOException, InterruptedException {
    WebSocket open = socket;
    try {
      if (open != null) {
        open.sendText(json, true).get();
      }
    } catch (ExecutionException broken) {
      throw new IOException(broken.getCause());
    }
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
    client.shutdownNow();
  }

  private static final class Reader implements WebSocket.Listener {
    private final Hearer hearer;
    private StringBuilder partial = new StringBuilder();
    private boolean overlong;

    Reader(Hearer hearer) {
      this.hearer = hearer;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      overlong |= partial.length() + text.length() > MAX_CHARACTERS;
      if (overlong) {
        partial = new StringBuilder();
      } else {
        partial.append(text);
      }
      if (last) {
        if (!overlong) {
          hearer.message(partial.toString());
        }
        partial = new StringBuilder();
        overlong = false;
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      hearer.ended(new IOException("closed: " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      hearer.ended(error);
    }
  }
}
