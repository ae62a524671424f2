package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.model.time.Clock;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.probes.resource.LoopbackSite;
import org.v6ready.wire.proxy.ClientWorld;

/// What frames of other sites and workers ask for is seen like what the page asks for.
@Tag("browser")
class FramesTest {
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("www.site.test/", "<iframe src='http://www.frame.test/'></iframe><h1>outer</h1>"),
          Map.entry("www.frame.test/", "<script src='http://js.third.test/a.js'></script><iframe src='http://www.deep.test/'></iframe>"),
          Map.entry("www.deep.test/", "<img src='http://img.fourth.test/a.gif'>"),
          Map.entry("www.away.test/", "<iframe id=f src='http://www.slow.test/'></iframe>"
              + "<script>setTimeout(()=>document.getElementById('f').remove(),700)</script>rest"),
          Map.entry("www.slow.test/", "<script src='http://never.test/a.js'></script>"),
          Map.entry("www.work.test/", "<script>new Worker('/w.js')</script>work"),
          Map.entry("www.work.test/w.js", "fetch('http://api.worker.test/x')"),
          Map.entry("www.many.test/", "<body><script>for(i=0;i<100;i++){const f=document.createElement('iframe');"
              + "f.src='http://www.f'+i%80+'.test/';document.body.append(f)}</script>many"));
  private static final Map<String, String> AGENTS = new ConcurrentHashMap<>();
  private static LoopbackSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    site = new LoopbackSite(FramesTest::answer);
    chromium = Chromium.start(null, "v6ready/test (+https://contact.test)");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    String path = exchange.getRequestURI().getPath();
    AGENTS.put(host, String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    if (host.equals("never.test")) {
      Clock.system().pause(Duration.ofSeconds(20));
    }
    byte[] body = PAGES.getOrDefault(host + path, "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : path.endsWith(".gif") ? "image/gif" : "text/html");
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException hungUp) {
      exchange.close();
    }
  }

  private static BrowserLoad.Sight load(String host, long maxSeconds) {
    long start = site.wire().clock().nanoTime();
    BrowserLoad.Sight sight = new BrowserLoad(chromium, site.wire(), ClientWorld.DUAL_STACK, false).load("http://" + host + "/");
    assertThat(sight.loaded()).isTrue();
    assertThat(Duration.ofNanos(site.wire().clock().nanoTime() - start)).isLessThan(Duration.ofSeconds(maxSeconds));
    return sight;
  }

  private static List<BrowserRequest> asked(BrowserLoad.Sight sight) {
    return sight.requests().stream().filter(one -> !one.url().endsWith("favicon.ico")).toList();
  }

  @Test
  void framesOfOtherSitesAreSeenWithAllTheyLoad() {
    BrowserLoad.Sight sight = load("www.site.test", 8);
    assertThat(asked(sight)).extracting(BrowserRequest::host)
        .containsExactlyInAnyOrder("www.site.test", "www.frame.test", "js.third.test", "www.deep.test", "img.fourth.test");
    assertThat(asked(sight)).allMatch(BrowserRequest::succeeded);
    assertThat(sight.html()).contains("outer");
  }

  @Test
  void workersRunAndWhatTheyAskForIsSeen() {
    assertThat(asked(load("www.work.test", 8))).extracting(BrowserRequest::host).contains("www.work.test", "api.worker.test");
  }

  @Test
  void aFrameThatGoesAwayIsNotWaitedFor() {
    BrowserLoad.Sight sight = load("www.away.test", 5);
    assertThat(asked(sight)).filteredOn(one -> one.host().equals("never.test")).singleElement().matches(one -> one.failure() != null);
    assertThat(asked(sight)).filteredOn(one -> one.host().equals("www.slow.test")).allMatch(BrowserRequest::succeeded);
  }

  @Test
  void aHundredFramesAllRun() {
    assertThat(asked(load("www.many.test", 45))).extracting(BrowserRequest::host).contains("www.f0.test", "www.f79.test");
  }

  @Test
  void theBrowserSaysWhoItIsAndNotThatItIsHeadless() {
    load("www.site.test", 8);
    load("www.work.test", 8);
    for (String host : List.of("www.site.test", "www.frame.test", "js.third.test", "img.fourth.test", "api.worker.test")) {
      assertThat(AGENTS.get(host)).as(host).startsWith("Mozilla/5.0 (").contains(" Chrome/").doesNotContain("Headless")
          .endsWith(" v6ready/test (+https://contact.test)");
    }
  }
}
