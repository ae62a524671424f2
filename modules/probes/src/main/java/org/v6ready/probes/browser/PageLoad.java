package org.v6ready.probes.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserRequest;
import tools.jackson.databind.JsonNode;

/// What the events of one page load add up to. Events come on one thread; questions on another.
final class PageLoad implements BiConsumer<String, JsonNode> {
  private static final int MAX_REQUESTS = 2_000;
  private static final int MAX_ERRORS = 100;

  private final Map<String, Seen> requests = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int open;
  private boolean loaded;
  private long quietSince;

  private record Seen(String url, String type, int status, @Nullable String failure, boolean done) {}

  @Override
  public synchronized void accept(String method, JsonNode params) {
    String id = params.path("requestId").asString("");
    switch (method) {
      case "Network.requestWillBeSent" -> sent(id, params);
      case "Network.responseReceived" -> answered(id, params.path("response").path("status").asInt(0));
      case "Network.loadingFinished" -> done(id, null);
      case "Network.loadingFailed" -> done(id, params.path("errorText").asString("failed"));
      case "Page.loadEventFired" -> loaded = true;
      case "Runtime.exceptionThrown" -> error(params.path("exceptionDetails").path("text").asString(""));
      case "Log.entryAdded" -> logged(params.path("entry"));
      default -> {
        return;
      }
    }
    quietSince = 0;
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

  private void answered(String id, int status) {
    requests.computeIfPresent(id, (_, seen) -> new Seen(seen.url(), seen.type(), status, null, seen.done()));
  }

  private void done(String id, @Nullable String failure) {
    Seen seen = requests.get(id);
    if (seen != null && !seen.done()) {
      open--;
      requests.put(id, new Seen(seen.url(), seen.type(), seen.status(), failure, true));
    }
  }

  private void logged(JsonNode entry) {
    if (entry.path("level").asString("").equals("error")) {
      error(entry.path("text").asString("") + " " + entry.path("url").asString(""));
    }
  }

  private void error(String text) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(text.strip());
    }
  }

  synchronized boolean loaded() {
    return loaded;
  }

  /// Whether the page has loaded and nothing moved since the last question but one.
  synchronized boolean quiet() {
    quietSince++;
    return loaded && open <= 0 && quietSince > 5;
  }

  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  synchronized List<BrowserRequest> requests() {
    return requests.values().stream()
        .map(seen -> new BrowserRequest(seen.url(), host(seen.url()), seen.type(), seen.status(), failure(seen), null))
        .toList();
  }

  private static @Nullable String failure(Seen seen) {
    return seen.done() || seen.status() > 0 ? seen.failure() : "unfinished";
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
