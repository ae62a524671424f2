package org.v6ready.probes.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.ConsoleError;
import tools.jackson.databind.JsonNode;

/// What the events of one page load add up to. Events come on one thread; questions on another.
final class PageLoad implements BiConsumer<String, JsonNode> {
  private static final int MAX_REQUESTS = 2_000;
  private static final int MAX_ERRORS = 100;
  private static final int MAX_TEXT = 500;

  /// Ticks without any news after which a loaded page is at rest.
  private static final int SETTLED = 10;

  /// A page that keeps asking (long polls, endless scrolling) is taken as it is this many ticks after
  /// its load event.
  private static final int RESTLESS = 60;

  private final Map<String, Seen> requests = new LinkedHashMap<>();
  private final List<ConsoleError> errors = new ArrayList<>();
  private int open;
  private boolean loaded;
  private boolean ownError;
  private int still;
  private int sinceLoad;

  private record Seen(String url, String type, int status, @Nullable String failure, boolean done) {}

  @Override
  public synchronized void accept(String method, JsonNode params) {
    String id = params.path("requestId").asString("");
    switch (method) {
      case "Network.requestWillBeSent" -> sent(id, params);
      case "Network.webSocketCreated" -> socket(id, params.path("url").asString(""));
      case "Network.webSocketHandshakeResponseReceived" -> answered(id, params.path("response").path("status").asInt(0));
      case "Network.webSocketFrameError" -> done(id, params.path("errorMessage").asString("failed"));
      case "Network.responseReceived" -> answered(id, params.path("response").path("status").asInt(0));
      case "Network.loadingFinished" -> done(id, null);
      case "Network.loadingFailed" -> done(id, params.path("errorText").asString("failed"));
      case "Page.loadEventFired" -> loaded = true;
      case "Page.frameNavigated" -> navigated(params.path("frame"));
      case "Runtime.exceptionThrown" -> thrown(params.path("exceptionDetails"));
      case "Runtime.consoleAPICalled" -> called(params);
      case "Log.entryAdded" -> logged(params.path("entry"));
      default -> {
        return;
      }
    }
    still = 0;
  }

  private void sent(String id, JsonNode params) {
    String url = params.path("request").path("url").asString("");
    if (!url.startsWith("http") || requests.size() >= MAX_REQUESTS) {
      return;
    }
    JsonNode redirected = params.path("redirectResponse");
    Seen earlier = requests.get(id);
    if (earlier != null && redirected.has("status")) {
      requests.put(id + "/" + requests.size(), new Seen(earlier.url(), earlier.type(), redirected.path("status").asInt(0), null, true));
    } else if (earlier == null) {
      open++;
    }
    requests.put(id, new Seen(url, params.path("type").asString(""), 0, null, false));
  }

  /// A WebSocket may stay open for ever: nobody waits for it.
  private void socket(String id, String url) {
    if (requests.size() < MAX_REQUESTS) {
      requests.put(id, new Seen(url, "WebSocket", 0, null, true));
    }
  }

  /// In place of a page that did not arrive the browser shows one of its own, whose events bear the same
  /// ids.
  private void navigated(JsonNode frame) {
    if (!frame.has("parentId")) {
      ownError = frame.has("unreachableUrl");
    }
  }

  /// Sound and video may stream for as long as they last: their answer is enough.
  private void answered(String id, int status) {
    Seen seen = requests.get(id);
    if (seen != null) {
      boolean streams = seen.type().equals("Media") && !seen.done();
      open -= streams ? 1 : 0;
      requests.put(id, new Seen(seen.url(), seen.type(), status, seen.failure(), seen.done() || streams));
    }
  }

  private void done(String id, @Nullable String failure) {
    Seen seen = requests.get(id);
    if (seen != null && seen.failure() == null) {
      open -= seen.done() ? 0 : 1;
      requests.put(id, new Seen(seen.url(), seen.type(), seen.status(), failure, true));
    }
  }

  private void thrown(JsonNode details) {
    String text = details.path("exception").path("description").asString(details.path("text").asString(""));
    error(text.lines().findFirst().orElse(""), details.path("url").asString(""));
  }

  private void called(JsonNode call) {
    if (call.path("type").asString("").equals("error")) {
      JsonNode first = call.path("args").path(0);
      String text = first.path("value").asString(first.path("description").asString(""));
      error(text.lines().findFirst().orElse(""), call.path("stackTrace").path("callFrames").path(0).path("url").asString(""));
    }
  }

  private void logged(JsonNode entry) {
    boolean network = entry.path("source").asString("").equals("network");
    if (entry.path("level").asString("").equals("error") && !network) {
      error(entry.path("text").asString(""), entry.path("url").asString(""));
    }
  }

  private void error(String text, String url) {
    if (errors.size() < MAX_ERRORS) {
      String strip = text.strip();
      errors.add(new ConsoleError(strip.length() > MAX_TEXT ? strip.substring(0, MAX_TEXT) : strip, url));
    }
  }

  /// Whether the page itself came up.
  synchronized boolean loaded() {
    return loaded && !ownError;
  }

  /// Whether the page has loaded and come to rest, or never will; asked once a tick.
  synchronized boolean settled() {
    still++;
    sinceLoad += loaded ? 1 : 0;
    return loaded && ((open <= 0 && still > SETTLED) || sinceLoad > RESTLESS);
  }

  synchronized List<ConsoleError> errors() {
    return List.copyOf(errors);
  }

  synchronized List<BrowserRequest> requests() {
    return requests.values().stream()
        .map(seen -> new BrowserRequest(seen.url(), host(seen.url()), seen.type(), seen.status(), failure(seen), null))
        .toList();
  }

  private static @Nullable String failure(Seen seen) {
    return seen.status() > 0 || (seen.done() && seen.failure() != null) ? seen.failure() : "unfinished";
  }

  static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.replaceAll("[\\[\\]]", "");
    } catch (IllegalArgumentException notAUrl) {
      return "";
    }
  }
}
