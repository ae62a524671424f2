package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.time.Clock;
import org.v6ready.model.web.ResourceFacts;

/// Pages made to hold the static tier: it ends soon, keeps little, and lists what it did not fetch.
class HostilePagesAreBoundedTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int LISTED = 500;
  private static final int FETCHED = 200;
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static LoopbackSite site;

  @BeforeAll
  static void start() throws IOException {
    site = new LoopbackSite(HostilePagesAreBoundedTest::answer);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    int asked = ASKED.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    String type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html; charset=x-no-such";
    String body =
        switch (path) {
          case "/frame" -> "<iframe src='/frame?a%1$d'></iframe><iframe src='/frame?b%1$d'></iframe><img src=/i%1$d>".formatted(asked);
          case "/more.css" -> "@import '/more.css?a%1$d'; @import url(/more.css?b%1$d); p{background:url(/i%1$d)}".formatted(asked);
          case "/self.css" -> "@import '/self.css'; @import url('/self.css');";
          default -> "\u0000\ufffd\ud83d";
        };
    byte[] octets = body.getBytes(path.startsWith("/odd") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, octets.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  private static Resources read(String html) {
    ASKED.set(0);
    long start = Clock.system().nanoTime();
    Resources found = site.read(html, Duration.ofSeconds(1));
    assertThat(Duration.ofNanos(Clock.system().nanoTime() - start)).isLessThan(SOON);
    assertThat(found.resources()).hasSizeLessThanOrEqualTo(LISTED);
    assertThat(ASKED.get()).isLessThanOrEqualTo(2 * FETCHED);
    return found;
  }

  private static long fetched(Resources found) {
    return found.resources().stream().filter(one -> one.overIpv6() != null).count();
  }

  @Test
  void aPageOfFiftyMegabytesIsReadToItsBoundOnly() {
    String html = "<img src=/first>" + ("<p>" + "x".repeat(997) + "</p>").repeat(50_000) + "<img src=/last>";
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    List<ResourceFacts> found = read(html).resources();
    assertThat(found).extracting(ResourceFacts::url).anyMatch(url -> url.endsWith("/first")).noneMatch(url -> url.endsWith("/last"));
    System.gc();
    assertThat(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() - before).isLessThan(100L << 20);
  }

  @Test
  void ofAHundredThousandResourcesFiveHundredAreListedAndTwoHundredFetched() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      html.append("<img src=/i").append(i).append('>');
    }
    Resources found = read(html.toString());
    assertThat(found.resources()).hasSize(LISTED);
    assertThat(fetched(found)).isEqualTo(FETCHED);
  }

  @Test
  void framesWithinFramesEndAfterAFewLevels() {
    Resources found = read("<iframe src=/frame></iframe><iframe src=/></iframe>");
    assertThat(fetched(found)).isBetween(4L, 30L);
    assertThat(found.resources()).extracting(ResourceFacts::depth).allMatch(depth -> depth <= 5);
  }

  @Test
  void stylesThatImportStylesEndAfterAFewLevels() {
    Resources found = read("<style>@import '/more.css'; @import '/self.css';</style><p>");
    assertThat(fetched(found)).isBetween(8L, (long) FETCHED);
    assertThat(found.resources()).extracting(ResourceFacts::url).filteredOn(url -> url.endsWith("/self.css")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "{", "[", "a{", "@media x{", ":not(", "/*", "\\", "url(", "url('x)", "\"", "'", "@import ", "a{b:url(/x)}", "--x:", ";", "!"})
  void aStyleBombOfOneMillionTokensIsReadToItsBound(String token) {
    read("<style>" + token.repeat(1_000_000 / token.length()) + "</style><p style=\"" + token.replace('"', '\'').repeat(50_000) + "\">");
  }

  @Test
  void selectorsMadeToBeSlowAreNotWorkedOut() {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      css.append("p ~ p ~ p + p ~ b:not(:has(~ p ~ p)) i").append(i).append(",* * * * * * x").append(i).append("{background:url(/x").append(i).append(")}\n");
    }
    assertThat(read("<style>" + css + "</style>" + "<p><b></b></p>".repeat(30_000) + "<div>".repeat(3_000)).resources()).hasSize(LISTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[::1", "http://%zz/", "//", "///", "http:", "http://", "ht!tp://a/", "http://a b/", "http://\ud800/", "http://xn--/", "http://a..b/",
      "http://a:99999/", "http://a:-1/", "http://1.2.3.4.5/", "http://0x7f.1/", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "\u0000", "http://a@b@c/", "\\\\a\\b",
      "http://[fe80::1%25eth0]/", "http://\u202egov.vn/", "?%", "#"})
  void noUrlOrEncodingBreaksTheReading(String url) {
    Resources found = read("<img src=\"/good\"><img src=\"%1$s\"><link rel=stylesheet href=\"%1$s\"><iframe src=\"%1$s\"></iframe><style>@import \"%1$s\"; p{background:url(%1$s)}</style><base href=\"%1$s\"><p>".formatted(url)
        + "<link rel=stylesheet href=/odd.css><script src=/odd.js></script>");
    assertThat(found.resources()).extracting(ResourceFacts::host).doesNotContain("");
  }

  @Test
  void aUrlOfAMegabyteIsNoUrl() {
    String url = "/" + "a".repeat(1 << 20);
    assertThat(read("<img src=" + url + "><img src=/good>").resources()).extracting(ResourceFacts::url).allMatch(one -> one.length() < 10_000);
  }
}
