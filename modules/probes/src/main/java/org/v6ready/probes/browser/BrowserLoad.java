package org.v6ready.probes.browser;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.ConsoleError;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.netns.NetworkNamespace;
import org.v6ready.wire.proxy.ClientWorld;
import org.v6ready.wire.proxy.PinnedProxy;
import org.v6ready.wire.proxy.ProxiedConnection;
import tools.jackson.databind.node.ObjectNode;

/// One page loaded once, in one world, in a browser context of its own.
final class BrowserLoad {
  private static final Duration LOAD = Duration.ofSeconds(15);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final String MARKUP = "document.documentElement.outerHTML.slice(0, 2000000)";

  private final Chromium chromium;
  private final DevTools tools;
  private final Wire wire;
  private final ClientWorld world;
  private final boolean allowPrivate;

  BrowserLoad(Chromium chromium, Wire wire, ClientWorld world, boolean allowPrivate) {
    this.chromium = chromium;
    this.tools = chromium.devTools();
    this.wire = wire;
    this.world = world;
    this.allowPrivate = allowPrivate;
  }

  /// What was seen; `html` and `picture` (a JPEG) are empty when there was nothing.
  record Sight(boolean loaded, List<BrowserRequest> requests, List<ConsoleError> errors, String html, byte[] picture) {}

  /// Loads it, within 15 s and what the browser takes to answer. Throws [BrowserUnavailable].
  Sight load(String url) {
    NetworkNamespace namespace = chromium.namespace();
    String context = "";
    try (PinnedProxy proxy =
        namespace == null
            ? PinnedProxy.start(wire, world, allowPrivate)
            : PinnedProxy.startIn(namespace, wire, world, allowPrivate)) {
      context =
          tools.send(null, "Target.createBrowserContext", DevTools.params().put("proxyServer", proxy.authority()).put("proxyBypassList", "<-loopback>"))
              .path("browserContextId").asString();
      return inContext(url, context, proxy);
    } finally {
      dispose(context);
    }
  }

  private void dispose(String context) {
    if (!context.isEmpty()) {
      try {
        tools.send(null, "Target.disposeBrowserContext", DevTools.params().put("browserContextId", context));
      } catch (BrowserUnavailable gone) {
        // A browser that is gone took the context with it.
      }
    }
  }

  private Sight inContext(String url, String context, PinnedProxy proxy) {
    String target =
        tools.send(null, "Target.createTarget", DevTools.params().put("url", "about:blank").put("browserContextId", context))
            .path("targetId").asString();
    String session =
        tools.send(null, "Target.attachToTarget", DevTools.params().put("targetId", target).put("flatten", true))
            .path("sessionId").asString();
    PageLoad load = new PageLoad();
    try (PageSessions sessions = new PageSessions(tools, chromium.userAgent(), session, load)) {
      sessions.open();
      tools.send(null, "Browser.setDownloadBehavior", DevTools.params().put("behavior", "deny").put("browserContextId", context));
      tools.send(session, "Page.navigate", DevTools.params().put("url", url));
      Deadline deadline = Deadline.in(LOAD, wire.clock());
      while (!load.settled() && !deadline.passed() && !Thread.currentThread().isInterrupted()) {
        wire.clock().pause(TICK);
      }
      return sight(session, load, proxy);
    }
  }

  private Sight sight(String session, PageLoad load, PinnedProxy proxy) {
    ObjectNode script = DevTools.params().put("expression", MARKUP).put("returnByValue", true);
    String html = tools.send(session, "Runtime.evaluate", script).path("result").path("value").asString("");
    ObjectNode shot = DevTools.params().put("format", "jpeg").put("quality", 70);
    String encoded = tools.send(session, "Page.captureScreenshot", shot).path("data").asString("");
    Map<String, ProxiedConnection> reached = new ConcurrentHashMap<>();
    proxy.connections().forEach(connection -> reached.put(connection.host(), connection));
    List<BrowserRequest> requests = load.requests().stream().map(request -> located(request, reached)).toList();
    return new Sight(load.loaded(), requests, load.errors(), html, Base64.getDecoder().decode(encoded));
  }

  private static BrowserRequest located(BrowserRequest request, Map<String, ProxiedConnection> reached) {
    ProxiedConnection connection = reached.get(request.host());
    return connection == null
        ? request
        : new BrowserRequest(request.url(), request.host(), request.type(), request.status(), request.failure(), connection.address());
  }
}
