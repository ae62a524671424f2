package org.v6ready.probes.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserRequest;
import tools.jackson.databind.JsonNode;

/// The requests of one page load, whichever session of the page tells of them. For one thread at a time.
final class Traffic {
  private static final int MAX_REQUESTS = 2_000;

  /// Ticks without a word of an answer that has begun, after which it counts as stalled.
  private static final int STALLED = 20;

  /// What may last as long as the page: its answer is enough.
  private static final Set<String> STREAMS = Set.of("Media", "EventSource");

  private final Map<String, Seen> requests = new LinkedHashMap<>();
  private int open;
  private int ticks;

  /// `session` is who spoke of it last, `heard` the tick of that.
  private record Seen(String session, String url, String type, int status, @Nullable String failure, boolean done, int heard) {}

  /// Takes one event; whether it was news.
  boolean accept(String session, String method, JsonNode params) {
    String id = key(session, params.path("requestId").asString(""));
    switch (method) {
      case "Network.requestWillBeSent" -> sent(session, id, params);
      case "Network.webSocketCreated" -> socket(session, id, params.path("url").asString(""));
      case "Network.webSocketHandshakeResponseReceived", "Network.responseReceived" ->
          answered(session, id, params.path("response").path("status").asInt(0));
      case "Network.webSocketFrameError" -> done(id, params.path("errorMessage").asString("failed"));
      case "Network.loadingFinished" -> done(id, null);
      case "Network.loadingFailed" -> done(id, given(id, params) ? null : params.path("errorText").asString("failed"));
      case "Network.dataReceived" -> {
        heard(id);
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// A page that needs no more than the header gives the rest of an answer up: it was given one.
  private boolean given(String id, JsonNode params) {
    Seen seen = requests.get(id);
    return params.path("canceled").asBoolean(false) && seen != null && seen.status() >= 200 && seen.status() < 400;
  }

  /// Sessions number what they ask for (`pid.n`), each for itself. What starts a frame or a worker bears a
  /// token of its own instead: its parent's session tells of the beginning and its own of the end.
  private static String key(String session, String id) {
    return session.isEmpty() || id.indexOf('.') < 0 ? id : session + "/" + id;
  }

  private void sent(String session, String id, JsonNode params) {
    String url = params.path("request").path("url").asString("");
    if (!url.startsWith("http") || requests.size() >= MAX_REQUESTS) {
      return;
    }
    JsonNode redirected = params.path("redirectResponse");
    Seen earlier = requests.get(id);
    if (earlier != null && redirected.has("status")) {
      int status = redirected.path("status").asInt(0);
      requests.put(id + "/" + requests.size(), new Seen(session, earlier.url(), earlier.type(), status, null, true, ticks));
    }
    if (earlier == null || earlier.done()) {
      open++;
    }
    requests.put(id, new Seen(session, url, params.path("type").asString(""), 0, null, false, ticks));
  }

  /// A WebSocket may stay open for ever: nobody waits for it.
  private void socket(String session, String id, String url) {
    if (requests.size() < MAX_REQUESTS) {
      requests.put(id, new Seen(session, url, "WebSocket", 0, null, true, ticks));
    }
  }

  private void answered(String session, String id, int status) {
    Seen seen = requests.get(id);
    if (seen != null) {
      boolean streams = STREAMS.contains(seen.type()) && !seen.done();
      open -= streams ? 1 : 0;
      requests.put(id, new Seen(session, seen.url(), seen.type(), status, seen.failure(), seen.done() || streams, ticks));
    }
  }

  private void heard(String id) {
    requests.computeIfPresent(
        id, (_, seen) -> new Seen(seen.session(), seen.url(), seen.type(), seen.status(), seen.failure(), seen.done(), ticks));
  }

  private void done(String id, @Nullable String failure) {
    Seen seen = requests.get(id);
    if (seen != null && seen.failure() == null) {
      open -= seen.done() ? 0 : 1;
      requests.put(id, new Seen(seen.session(), seen.url(), seen.type(), seen.status(), failure, true, ticks));
    }
  }

  /// A frame or worker went away with all that it was still waiting for.
  void ended(String session) {
    List<String> left = new ArrayList<>();
    requests.forEach((id, seen) -> {
      if (seen.session().equals(session) && !seen.done()) {
        left.add(id);
      }
    });
    left.forEach(id -> done(id, "net::ERR_ABORTED"));
  }

  void tick() {
    ticks++;
  }

  boolean atRest() {
    return open <= 0;
  }

  List<BrowserRequest> requests() {
    return requests.values().stream()
        .map(seen -> new BrowserRequest(seen.url(), host(seen.url()), seen.type(), seen.status(), failure(seen), null))
        .toList();
  }

  private @Nullable String failure(Seen seen) {
    boolean arriving = !seen.done() && ticks - seen.heard() < STALLED;
    return seen.failure() != null ? seen.failure() : seen.status() > 0 && (seen.done() || arriving) ? null : "unfinished";
  }

  /// As written: browsers ask for much that [java.net.URI] refuses.
  static String host(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return "";
    }
    String authority = url.substring(scheme + 3).split("[/?#\\\\]", 2)[0];
    String server = authority.substring(authority.lastIndexOf('@') + 1);
    return server.startsWith("[") ? server.substring(1).split("]", 2)[0] : server.split(":", 2)[0];
  }
}
