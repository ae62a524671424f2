package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import org.v6ready.wire.proxy.ClientWorld;

/// Pages made to hold a browser: each load ends within its bound and the browser serves the next.
@Tag("browser")
class HostilePagesTest {
  private static final Duration BOUND = Duration.ofSeconds(45);
  private static HttpServer server;
  private static Wire wire;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(IpAddress.of("::1").octets()), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    wire = Wires.open(WireSettings.system("v6ready/test"));
    chromium = Chromium.start(null, "v6ready/test");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wire.close();
    server.stop(0);
  }

  private static void page(String path, String html) {
    server.createContext(path, exchange -> answer(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static BrowserLoad.Sight load(String path) {
    long start = wire.clock().nanoTime();
    BrowserLoad.Sight sight =
        new BrowserLoad(chromium, wire, ClientWorld.IPV6_ONLY, true).load("http://[::1]:" + server.getAddress().getPort() + path);
    assertThat(Duration.ofNanos(wire.clock().nanoTime() - start)).isLessThan(BOUND);
    return sight;
  }

  @Test
  void dialogsAreDismissedAndThePageGoesOn() {
    page("/dialog", "<script>alert(1);confirm(2);prompt(3);onbeforeunload=()=>'no'</script><h1>after</h1>");
    assertThat(load("/dialog").html()).contains("after");
  }

  @Test
  void aDownloadIsNotKept() {
    server.createContext("/download", exchange -> {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.exe");
      answer(exchange, "application/octet-stream", new byte[1000]);
    });
    page("/downloads", "<iframe src=/download></iframe>here");
    assertThat(load("/downloads").html()).contains("here");
  }

  @Test
  void endlessScrollingAndEndlessAskingIsTakenAsItIs() {
    page("/more", "x");
    page("/scroll", "<body><script>function f(){fetch('/more?'+Math.random()).then(()=>{document.body.append(document.createElement('p'));scrollTo(0,1e9);setTimeout(f,50)})}f()</script>top");
    assertThat(load("/scroll").html()).contains("top");
  }

  @Test
  void anOpenWebSocketIsNotWaitedFor() {
    page("/ws", "<script>new WebSocket('ws://'+location.host+'/never')</script>quiet");
    server.createContext("/never", exchange -> {
      wire.clock().pause(Duration.ofSeconds(30));
      exchange.close();
    });
    assertThat(load("/ws").html()).contains("quiet");
  }

  @Test
  void framesWithinFramesAndWindowsEndWithTheirPage() {
    page("/frames", "<iframe src='/frames?a'></iframe><iframe src='/frames?b'></iframe><script>if(top===self)for(i=0;i<20;i++)open('/frames')</script>deep");
    assertThat(load("/frames").html()).contains("deep");
  }

  @Test
  void aScriptThatNeverEndsCostsItsLoadAndNotTheBrowser() {
    page("/spin", "<h1>spin</h1><script>setTimeout(()=>{for(;;);},300)</script>");
    try {
      load("/spin");
    } catch (BrowserUnavailable silent) {
      assertThat(silent).hasMessageContaining("in time");
    }
    page("/still-there", "<p>still there");
    assertThat(load("/still-there").html()).contains("still there");
  }

  @Test
  void aPageOfFiftyMegabytesIsCutShort() {
    byte[] row = ("<p>" + "x".repeat(1000) + "</p>").getBytes(StandardCharsets.UTF_8);
    server.createContext("/huge", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 50_000; i++) {
          out.write(row);
        }
      } catch (IOException hungUp) {
        // The reader had enough.
      }
    });
    try {
      assertThat(load("/huge").html().length()).isLessThanOrEqualTo(2_000_000);
    } catch (BrowserUnavailable silent) {
      assertThat(silent).hasMessageContaining("in time");
    }
  }

  @Test
  void aMessageOfSeventyMegabytesCostsNeitherItsPageNorTheNext() {
    page("/loud", "<h1>loud</h1><script>console.log('x'.repeat(70e6))</script>");
    assertThat(load("/loud").html()).contains("loud");
    page("/after-loud", "<p>quiet again");
    assertThat(load("/after-loud").html()).contains("quiet again");
  }

  @Test
  void aServiceWorkerDoesNotAnswerInPlaceOfTheNetwork() {
    server.createContext("/sw.js", exchange -> answer(exchange, "text/javascript",
        "onfetch=e=>e.respondWith(new Response('from the worker'))".getBytes(StandardCharsets.UTF_8)));
    page("/worker", "<script>navigator.serviceWorker&&navigator.serviceWorker.register('/sw.js')</script>network");
    assertThat(load("/worker").html()).contains("network");
  }

  @Test
  void manyThousandPicturesAreBounded() {
    page("/pictures", "<body><script>for(i=0;i<20000;i++){const m=new Image();m.src='/more?'+i}</script>many");
    BrowserLoad.Sight sight = load("/pictures");
    assertThat(sight.requests().size()).isLessThanOrEqualTo(2001);
  }
}
