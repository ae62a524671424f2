package org.v6ready.probes.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.ConsoleError;
import tools.jackson.databind.JsonNode;

/// What the events of one page load add up to. Events come on one thread; questions on another.
final class PageLoad implements BiConsumer<String, JsonNode> {
  private static final int MAX_ERRORS = 100;
  private static final int MAX_TEXT = 500;

  /// Ticks without any news after which a loaded page is at rest.
  private static final int SETTLED = 10;

  /// A page that keeps asking (long polls, endless scrolling) is taken as it is this many ticks after
  /// its load event.
  private static final int RESTLESS = 60;

  private final Traffic traffic = new Traffic();
  private final List<ConsoleError> errors = new ArrayList<>();
  private boolean loaded;
  private boolean ownError;
  private int still;
  private int sinceLoad;

  /// An event of the page's own session.
  @Override
  public synchronized void accept(String method, JsonNode params) {
    switch (method) {
      case "Page.loadEventFired" -> loaded = true;
      case "Page.frameNavigated" -> navigated(params.path("frame"));
      case "Runtime.exceptionThrown" -> thrown(params.path("exceptionDetails"));
      case "Runtime.consoleAPICalled" -> called(params);
      case "Log.entryAdded" -> logged(params.path("entry"));
      default -> {
        ofPart("", method, params);
        return;
      }
    }
    still = 0;
  }

  /// A network event of a part of the page (a frame of another site, a worker) with a session of its own.
  synchronized void ofPart(String session, String method, JsonNode params) {
    if (traffic.accept(session, method, params)) {
      still = 0;
    }
  }

  /// A part of the page went away.
  synchronized void ended(String session) {
    traffic.ended(session);
  }

  /// In place of a page that did not arrive the browser shows one of its own, whose events bear the same
  /// ids.
  private void navigated(JsonNode frame) {
    if (!frame.has("parentId")) {
      ownError = frame.has("unreachableUrl");
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
    traffic.tick();
    sinceLoad += loaded ? 1 : 0;
    return loaded && ((traffic.atRest() && still > SETTLED) || sinceLoad > RESTLESS);
  }

  synchronized List<ConsoleError> errors() {
    return List.copyOf(errors);
  }

  synchronized List<BrowserRequest> requests() {
    return traffic.requests();
  }
}
