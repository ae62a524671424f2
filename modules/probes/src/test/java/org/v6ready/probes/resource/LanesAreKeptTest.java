package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.v6ready.model.time.Clock;
import org.v6ready.model.web.ResourceFacts;

/// How many connections a page's files take: one a family, or as many as a browser opens
/// where they are many and come slowly.
class LanesAreKeptTest {
  private static final String STYLE = "<link rel=stylesheet href=/one.css>";
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private volatile Duration lag = Duration.ZERO;
  private LoopbackSite site;

  private static String pictures(int count) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append("<img src=/").append(i).append(".png>");
    }
    return html.toString();
  }

  @BeforeEach
  void start() throws IOException {
    site = new LoopbackSite(this::answer);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    connections.add(exchange.getRemoteAddress());
    Clock.system().pause(lag);
    String path = exchange.getRequestURI().getPath();
    String body = path.equals("/one.css") ? "@import '/two.css';" : path.equals("/two.css") ? "body{background:url(/ground.png)}" : "x";
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", path.endsWith(".css") ? "text/css" : "image/png");
    exchange.sendResponseHeaders(path.equals("/3.png") ? 404 : 200, octets.length);
    exchange.getResponseBody().write(octets);
    exchange.close();
  }

  private List<ResourceFacts> read(String page) {
    return site.read(page, Duration.ofSeconds(5)).resources();
  }

  @Test
  void oneConnectionAFamilyServesAllLevelsOfAPage() {
    List<ResourceFacts> found = read(STYLE + pictures(4));
    assertThat(found).hasSize(7).filteredOn(one -> one.url().endsWith("/ground.png")).hasSize(1);
    assertThat(found).filteredOn(one -> one.overIpv6() == null || !one.overIpv6().arrived())
        .extracting(ResourceFacts::url).containsExactly("http://www.site.test/3.png");
    assertThat(connections).hasSize(2);
  }

  @Test
  void aServerThatIsSlowIsAskedOverFurtherConnections() {
    lag = Duration.ofMillis(200);
    long start = Clock.system().nanoTime();
    assertThat(read(STYLE + pictures(20))).allMatch(one -> one.overIpv6() != null);
    assertThat(connections).hasSizeBetween(3, 6);
    assertThat(Duration.ofNanos(Clock.system().nanoTime() - start)).isLessThan(lag.multipliedBy(23));
  }
}
