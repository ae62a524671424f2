package org.v6ready.probes.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

/// The DevTools protocol: commands with answers, and events by session.
final class DevTools implements AutoCloseable, DevToolsLink.Hearer {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private final DevToolsLink link;
  private volatile @Nullable Throwable gone;

  private DevTools(DevToolsLink link) {
    this.link = link;
  }

  static DevTools over(DevToolsLink link) {
    DevTools tools = new DevTools(link);
    link.listen(tools);
    return tools;
  }

  static ObjectNode params() {
    return JSON.createObjectNode();
  }

  /// Hands every event of `session` to `listener` (method, params) on the link's thread.
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
      Throwable end = gone;
      if (end != null) {
        throw new IOException(end);
      }
      write(message.toString());
      JsonNode reply = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (reply.has("error")) {
        throw new BrowserUnavailable("The browser refused " + method + ": " + reply.path("error").path("message").asString(""));
      }
      return reply.path("result");
    } catch (TimeoutException silent) {
      throw new BrowserUnavailable("The browser did not answer " + method + " in time.", silent);
    } catch (IOException | ExecutionException broken) {
      throw new BrowserUnavailable("The browser went away.", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrowserUnavailable("Interrupted.", interrupted);
    } finally {
      waiting.remove(id);
    }
  }

  /// Sends a command whose result nobody needs; a browser that is gone is met by the next who does.
  void post(String session, String method, ObjectNode params) {
    ObjectNode message = JSON.createObjectNode().put("id", ids.incrementAndGet()).put("method", method).put("sessionId", session);
    try {
      write(message.set("params", params).toString());
    } catch (IOException gone) {
      // As said.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String text) throws IOException, InterruptedException {
    sending.lock();
    try {
      link.send(text);
    } finally {
      sending.unlock();
    }
  }

  /// What cannot be read (the browser sends what pages make it send) is one message lost, not the link.
  @Override
  public void message(String json) {
    try {
      heard(JSON.readTree(json));
    } catch (RuntimeException unreadable) {
      // Nobody can be told.
    }
  }

  private void heard(JsonNode message) {
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
  public void ended(Throwable why) {
    gone = why;
    waiting.values().forEach(answer -> answer.completeExceptionally(why));
  }

  @Override
  public void close() {
    link.close();
  }
}
