package org.v6ready.probes.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The DevTools sessions of one page: its own, those of frames of other sites, which site isolation puts
/// into processes of their own, and those of its workers. What they ask for is the page's doing; whether
/// the page comes up is told by its own session alone.
final class PageSessions implements AutoCloseable {
  private static final int MAX_SESSIONS = 60;
  private static final Set<String> PARTS = Set.of("iframe", "worker", "shared_worker");

  private final DevTools tools;
  private final String userAgent;
  private final String page;
  private final PageLoad load;
  private final Set<String> parts = new HashSet<>();
  private boolean closed;

  PageSessions(DevTools tools, String userAgent, String page, PageLoad load) {
    this.tools = tools;
    this.userAgent = userAgent;
    this.page = page;
    this.load = load;
  }

  /// Begins to hear, before the page is sent anywhere.
  void open() {
    tools.listen(page, this::ofPage);
    for (String domain : List.of("Network", "Page", "Runtime", "Log")) {
      tools.send(page, domain + ".enable", DevTools.params());
    }
    tools.send(page, "Network.setBypassServiceWorker", bypass());
    tools.send(page, "Network.setUserAgentOverride", agent());
    tools.send(page, "Target.setAutoAttach", attach());
  }

  private static ObjectNode bypass() {
    return DevTools.params().put("bypass", true);
  }

  private ObjectNode agent() {
    return DevTools.params().put("userAgent", userAgent);
  }

  private static ObjectNode attach() {
    return DevTools.params().put("autoAttach", true).put("waitForDebuggerOnStart", true).put("flatten", true);
  }

  private void ofPage(String method, JsonNode params) {
    if (method.equals("Page.javascriptDialogOpening")) {
      Thread.ofVirtual().start(() -> tools.post(page, "Page.handleJavaScriptDialog", DevTools.params().put("accept", false)));
    }
    targets(method, params);
    load.accept(method, params);
  }

  private void ofPart(String part, String method, JsonNode params) {
    targets(method, params);
    if (method.startsWith("Network.")) {
      load.ofPart(part, method, params);
    }
  }

  private void targets(String method, JsonNode params) {
    String part = params.path("sessionId").asString("");
    if (method.equals("Target.attachedToTarget")) {
      boolean heard = begin(part, params.path("targetInfo").path("type").asString(""));
      Thread.ofVirtual().start(() -> run(part, heard));
    } else if (method.equals("Target.detachedFromTarget")) {
      end(part);
    }
  }

  private synchronized boolean begin(String part, String type) {
    boolean heard = !closed && PARTS.contains(type) && parts.size() < MAX_SESSIONS && parts.add(part);
    if (heard) {
      tools.listen(part, (method, params) -> ofPart(part, method, params));
    }
    return heard;
  }

  /// It waits for us before its first step; one that is not heard (a window, one too many) runs on as well.
  /// Not every kind of part knows every command.
  private void run(String part, boolean heard) {
    if (heard) {
      tools.post(part, "Network.enable", DevTools.params());
      tools.post(part, "Network.setBypassServiceWorker", bypass());
      tools.post(part, "Network.setUserAgentOverride", agent());
      tools.post(part, "Target.setAutoAttach", attach());
    }
    tools.post(part, "Runtime.runIfWaitingForDebugger", DevTools.params());
  }

  private synchronized void end(String part) {
    tools.forget(part);
    if (parts.contains(part)) {
      load.ended(part);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    tools.forget(page);
    parts.forEach(tools::forget);
  }
}
