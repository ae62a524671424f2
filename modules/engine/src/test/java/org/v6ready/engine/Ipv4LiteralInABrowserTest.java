package org.v6ready.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.web.Traces;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.PageSketch;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.probes.browser.Chromium;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;

/// A dual-stack page whose script and markup fetch from an IPv4 literal, in a real browser: each fetch is
/// named as lost where IPv4 is impossible, and as nothing where it is not.
@Tag("browser")
class Ipv4LiteralInABrowserTest {
  private static final String URL = "http://site.test/";
  private static final IpAddress FOUR = IpAddress.of("14.225.9.9");
  private static final IpAddress SIX = IpAddress.of("2401:d800:9::9");
  private static final IpAddress LITERAL = IpAddress.of("14.225.9.77");
  private static final String SCRIPT = "http://14.225.9.77/app.js";
  private static final String PICTURE = "http://14.225.9.77/logo.svg";
  private static final String OWN = URL + "own.js";
  /// No markup names the script: only a browser learns its address.
  private static final String PAGE =
      """
      <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title><script src="/own.js"></script></head>
      <body><h1>Cổng thông tin xã</h1><img src="%s" alt=""></body></html>
      """.formatted(PICTURE);
  private static final String OWN_SCRIPT =
      "const s = document.createElement('script'); s.src = 'http://' + [14, 225, 9, 77].join('.') + '/app.js'; document.head.append(s);";

  private static final Set<IpAddress> dialled = ConcurrentHashMap.newKeySet();
  private static ScriptedDns names;
  private static HttpServer server;
  private static Wire wire;
  private static Chromium chromium;
  private static BrowserFacts page;

  @BeforeAll
  static void look() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    names = new ScriptedDns(IpAddress.of("127.0.0.1"), 0, Map.of("site.test/A", FOUR.toString(), "site.test/AAAA", SIX.toString()));
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 100);
    server.createContext("/", Ipv4LiteralInABrowserTest::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    wire = Wires.open(new WireSettings(List.of(FOUR), null, null, null, null, "v6ready/test", 64, 1000, Ipv4LiteralInABrowserTest::towards, Clock.system()));
    chromium = Chromium.start(null, "v6ready/test");
    page = new BrowserProbe(chromium, wire, html -> new PageSketch("", List.of(), html.length(), List.of(), 0, false, false), _ -> "", true).measure(URL, false);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    wire.close();
    server.stop(0);
    names.close();
  }

  private static InetSocketAddress towards(IpAddress address, int port) {
    dialled.add(address);
    boolean ours = port == 80 && List.of(FOUR, SIX, LITERAL).contains(address);
    return new InetSocketAddress(server.getAddress().getAddress(), port == 53 ? names.port() : ours ? server.getAddress().getPort() : 1);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    String path = exchange.getRequestURI().getPath();
    boolean literal = host.equals(LITERAL.toString());
    String body = switch (path) {
      case "/" -> literal ? "" : PAGE;
      case "/own.js" -> OWN_SCRIPT;
      case "/app.js" -> literal ? "document.title = document.title + '!';" : "";
      case "/logo.svg" -> "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>";
      default -> "";
    };
    exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html");
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(octets.length == 0 ? 404 : 200, octets.length == 0 ? -1 : octets.length);
    exchange.getResponseBody().write(octets);
    exchange.close();
  }

  private static List<String> got(BrowserWorld world, boolean succeeded) {
    return page.all(world).map(BrowserVisit::requests).flatMap(List::stream)
        .filter(request -> !request.url().endsWith("favicon.ico") && request.succeeded() == succeeded)
        .map(BrowserRequest::url).distinct().toList();
  }

  private static HostFacts entry() {
    ProbeContext context = new ProbeContext(wire, Vantage.dualStack(), new ProbeOptions(false, false, 0), 1, Duration.ofSeconds(2), false, new RunMemory());
    return HostProbe.look(DomainName.of("site.test"), List.of(new HostPort(80, false)), false, context);
  }

  private static List<ResourceHost> lost() {
    return Traces.lost(new TargetFacts.Web(List.of(entry()), List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), Further.none().seenBy(List.of(page))));
  }

  @Test
  void withIpv4EverythingArrivesFromTheLiteralToo() {
    assertThat(got(BrowserWorld.DUAL_STACK, true)).containsExactlyInAnyOrder(URL, OWN, SCRIPT, PICTURE);
    assertThat(got(BrowserWorld.CONTROL, true)).containsExactlyInAnyOrder(URL, OWN, SCRIPT, PICTURE);
    assertThat(got(BrowserWorld.DUAL_STACK, false)).isEmpty();
    assertThat(dialled).contains(LITERAL);
  }

  @Test
  void withoutIpv4ThePageArrivesAndEachFetchFromTheLiteralIsNamed() {
    assertThat(got(BrowserWorld.IPV6_ONLY, true)).containsExactlyInAnyOrder(URL, OWN);
    assertThat(got(BrowserWorld.IPV6_ONLY, false)).containsExactlyInAnyOrder(SCRIPT, PICTURE);
    assertThat(page.all(BrowserWorld.IPV6_ONLY).flatMap(visit -> visit.requests().stream()))
        .filteredOn(request -> request.host().equals(LITERAL.toString())).extracting(BrowserRequest::address).containsOnlyNulls();
  }

  @Test
  void aDns64DoesNotHelpALiteral() {
    assertThat(got(BrowserWorld.NAT64, true)).containsExactlyInAnyOrder(URL, OWN);
    assertThat(got(BrowserWorld.NAT64, false)).containsExactlyInAnyOrder(SCRIPT, PICTURE);
  }

  @Test
  void whatIsLostIsTheLiteralByItsAddressAndTheScriptIsCritical() {
    assertThat(lost()).extracting(ResourceHost::host, ResourceHost::exampleUrl, ResourceHost::hostClass, ResourceHost::critical)
        .containsExactly(tuple(LITERAL.toString(), SCRIPT, HostClass.V4_LITERAL, true));
  }
}
