package org.v6ready.probes.browser;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.PageSketch;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.proxy.ClientWorld;
import org.v6ready.wire.proxy.PinnedProxy;
import org.v6ready.wire.proxy.ProxiedConnection;
import tools.jackson.databind.node.ObjectNode;

/// Loads a page in the browser as a dual-stack user twice, then with IPv4 impossible. At most two
/// pages are open at once; each load is bounded by 15 s.
public final class BrowserProbe {
  private static final Duration LOAD = Duration.ofSeconds(15);
  private static final Duration TICK = Duration.ofMillis(100);

  private final Chromium chromium;
  private final Wire wire;
  private final Function<String, PageSketch> sketcher;
  private final Screenshots screenshots;
  private final Semaphore pages = new Semaphore(2);

  /// A probe over a running browser; `sketcher` reduces HTML to what comparing needs.
  public BrowserProbe(Chromium chromium, Wire wire, Function<String, PageSketch> sketcher, Screenshots screenshots) {
    this.chromium = chromium;
    this.wire = wire;
    this.sketcher = sketcher;
    this.screenshots = screenshots;
  }

  private record Load(BrowserVisit visit, byte[] image) {}

  /// All three loads and how alike they look. Never throws for what a page does.
  public BrowserFacts measure(String url, boolean allowPrivate) {
    pages.acquireUninterruptibly();
    try {
      Load first = load(url, ClientWorld.DUAL_STACK, allowPrivate);
      Load control = load(url, ClientWorld.DUAL_STACK, allowPrivate);
      Load six = load(url, ClientWorld.IPV6_ONLY, allowPrivate);
      return new BrowserFacts(
          chromium.version(),
          List.of(first.visit(), control.visit(), six.visit()),
          Ssim.between(first.image(), control.image()),
          Ssim.between(first.image(), six.image()));
    } finally {
      pages.release();
    }
  }

  private Load load(String url, ClientWorld world, boolean allowPrivate) {
    DevTools tools = chromium.devTools();
    long start = wire.clock().nanoTime();
    String context = "";
    try (PinnedProxy proxy = PinnedProxy.start(wire, world, allowPrivate)) {
      String server = "127.0.0.1:" + proxy.address().getPort();
      context =
          tools.send(null, "Target.createBrowserContext", DevTools.params().put("proxyServer", server).put("proxyBypassList", "<-loopback>"))
              .path("browserContextId").asString();
      return load(url, world, context, proxy, start);
    } catch (BrowserUnavailable broken) {
      String why = broken.getMessage() == null ? "" : broken.getMessage();
      return new Load(
          new BrowserVisit(world == ClientWorld.IPV6_ONLY, false, since(start), List.of(), List.of(), sketcher.apply(""), "", why), new byte[0]);
    } finally {
      dispose(tools, context);
    }
  }

  private static void dispose(DevTools tools, String context) {
    if (!context.isEmpty()) {
      try {
        tools.send(null, "Target.disposeBrowserContext", DevTools.params().put("browserContextId", context));
      } catch (BrowserUnavailable gone) {
        // A browser that is gone took the context with it.
      }
    }
  }

  private Load load(String url, ClientWorld world, String context, PinnedProxy proxy, long start) {
    DevTools tools = chromium.devTools();
    String target =
        tools.send(null, "Target.createTarget", DevTools.params().put("url", "about:blank").put("browserContextId", context))
            .path("targetId").asString();
    String session =
        tools.send(null, "Target.attachToTarget", DevTools.params().put("targetId", target).put("flatten", true))
            .path("sessionId").asString();
    PageLoad load = new PageLoad();
    tools.listen(session, (method, params) -> listen(tools, session, load, method, params));
    try {
      for (String domain : List.of("Network", "Page", "Runtime", "Log")) {
        tools.send(session, domain + ".enable", DevTools.params());
      }
      tools.send(session, "Network.setBypassServiceWorker", DevTools.params().put("bypass", true));
      tools.send(null, "Browser.setDownloadBehavior", DevTools.params().put("behavior", "deny").put("browserContextId", context));
      tools.send(session, "Page.navigate", DevTools.params().put("url", url));
      Deadline deadline = Deadline.in(LOAD, wire.clock());
      while (!load.quiet() && !deadline.passed()) {
        wire.clock().pause(TICK);
      }
      return finish(tools, session, world, load, proxy, start);
    } finally {
      tools.forget(session);
    }
  }

  private static void listen(DevTools tools, String session, PageLoad load, String method, tools.jackson.databind.JsonNode params) {
    if (method.equals("Page.javascriptDialogOpening")) {
      Thread.ofVirtual().start(() -> dismiss(tools, session));
    }
    load.accept(method, params);
  }

  private static void dismiss(DevTools tools, String session) {
    try {
      tools.send(session, "Page.handleJavaScriptDialog", DevTools.params().put("accept", false));
    } catch (BrowserUnavailable gone) {
      // The dialog went with its page.
    }
  }

  private Load finish(DevTools tools, String session, ClientWorld world, PageLoad load, PinnedProxy proxy, long start) {
    ObjectNode script = DevTools.params().put("expression", "document.documentElement.outerHTML.slice(0, 2000000)").put("returnByValue", true);
    String html = tools.send(session, "Runtime.evaluate", script).path("result").path("value").asString("");
    String encoded = tools.send(session, "Page.captureScreenshot", DevTools.params().put("format", "png")).path("data").asString("");
    byte[] image = Base64.getDecoder().decode(encoded);
    Map<String, ProxiedConnection> reached = new ConcurrentHashMap<>();
    proxy.connections().forEach(connection -> reached.put(connection.host(), connection));
    List<BrowserRequest> requests = load.requests().stream().map(request -> located(request, reached)).toList();
    String name = screenshots.keep(image);
    return new Load(
        new BrowserVisit(world == ClientWorld.IPV6_ONLY, load.loaded(), since(start), requests, load.errors(), sketcher.apply(html), name, ""), image);
  }

  private static BrowserRequest located(BrowserRequest request, Map<String, ProxiedConnection> reached) {
    ProxiedConnection connection = reached.get(request.host());
    return connection == null
        ? request
        : new BrowserRequest(request.url(), request.host(), request.type(), request.status(), request.failure(), connection.address());
  }

  private Duration since(long start) {
    return Duration.ofNanos(wire.clock().nanoTime() - start);
  }
}
