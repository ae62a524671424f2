package org.v6ready.probes.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Messages over a WebSocket on loopback, where a process cannot be given pipes (Windows).
final class SocketLink implements DevToolsLink {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;
  private @Nullable WebSocket socket;

  SocketLink(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void listen(Hearer hearer) {
    socket = client.newWebSocketBuilder().buildAsync(endpoint, new Reader(hearer)).join();
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
    private final StringBuilder partial = new StringBuilder();

    Reader(Hearer hearer) {
      this.hearer = hearer;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        hearer.message(partial.toString());
        partial.setLength(0);
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
