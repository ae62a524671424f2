package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.probes.AnyName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// How many connections a page's files take: one a family, or as many as a browser opens
/// where they are many and come slowly.
class LanesAreKeptTest {
  private static final String STYLE = "<link rel=stylesheet href=/one.css>";
  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private volatile Duration lag = Duration.ZERO;
  private HttpServer server;
  private AnyName names;
  private Wire wire;

  private static String pictures(int count) {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < count; i++) {
      html.append("<img src=/").append(i).append(".png>");
    }
    return html.toString();
  }

  @BeforeEach
  void start() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    IpAddress four = IpAddress.of("14.225.9.9");
    names = new AnyName(four, IpAddress.of("2401:d800:9::9"));
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 100);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    wire =
        Wires.open(
            new WireSettings(List.of(four), null, null, null, null, "v6ready/test", 64, 10_000,
                (_, port) -> new InetSocketAddress(loopback, port == 53 ? names.port() : server.getAddress().getPort()),
                Clock.system()));
  }

  @AfterEach
  void stop() {
    wire.close();
    server.stop(0);
    names.close();
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
    ProbeContext context =
        new ProbeContext(wire, Vantage.dualStack(), new ProbeOptions(false, true, 0), 1, Duration.ofSeconds(5), false, new RunMemory());
    return ResourceProbe.measure("http://www.site.test/", page, Map.of(), new KnownHosts(context), context).resources();
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
