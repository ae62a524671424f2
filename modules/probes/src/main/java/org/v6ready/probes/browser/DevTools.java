package org.v6ready.probes.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The DevTools protocol over one WebSocket on loopback: commands with answers, and events by session.
final class DevTools implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;

  DevTools(URI endpoint) {
    this.socket = client.newWebSocketBuilder().buildAsync(endpoint, new Reader()).join();
  }

  static ObjectNode params() {
    return JSON.createObjectNode();
  }

  /// Hands every event of `session` to `listener` (method, params) on the socket's thread.
  void listen(String session, BiConsumer<String, JsonNode> listener) {
    listeners.put(session, listener);
  }

  void forget(String session) {
    listeners.remove(session);
  }

  /// Sends a command and waits for its result; a refusal or a silence is [BrowserUnavailable].
  JsonNode send(@Nullable String session, String method, ObjectNode params) {
    int id = ids.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method).set("params", params);
    if (session != null) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      write(message.toString());
      JsonNode reply = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (reply.has("error")) {
        throw new BrowserUnavailable("The browser refused " + method + ": " + reply.path("error").path("message").asString(""));
      }
      return reply.path("result");
    } catch (TimeoutException silent) {
      throw new BrowserUnavailable("The browser did not answer " + method + " in time.", silent);
    } catch (ExecutionException broken) {
      throw new BrowserUnavailable("The browser went away.", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrowserUnavailable("Interrupted.", interrupted);
    } finally {
      waiting.remove(id);
    }
  }

  private void write(String text) throws InterruptedException, ExecutionException {
    sending.lock();
    try {
      socket.sendText(text, true).get();
    } finally {
      sending.unlock();
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        dispatch(JSON.readTree(partial.toString()));
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void dispatch(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = waiting.get(message.path("id").asInt());
        if (answer != null) {
          answer.complete(message);
        }
        return;
      }
      BiConsumer<String, JsonNode> listener = listeners.get(message.path("sessionId").asString(""));
      if (listener != null) {
        listener.accept(message.path("method").asString(""), message.path("params"));
      }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      onError(from, new IllegalStateException("closed: " + reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      waiting.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
