package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.probes.RunMemory;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.resource.LoopbackSite;
import org.v6ready.probes.resource.ResourceProbe;
import org.v6ready.wire.proxy.ClientWorld;

/// Twenty saved pages of the shapes found in the field, each read by the static tier and loaded by a
/// real browser: the hosts the browser asks are those the static tier names.
@Tag("browser")
class StaticRecallTest {
  private static final double RECALL = 0.95;
  private static final String ENTRY = "http://www.site.test/";
  private static final byte[] GIF = {71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 0, 0, 0, 44, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0, 59};
  private static LoopbackSite site;
  private static Chromium chromium;
  private static volatile Path page = Path.of("");

  @BeforeAll
  static void start() throws IOException {
    site = new LoopbackSite(StaticRecallTest::answer);
    chromium = Chromium.start(null, "v6ready/test");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "").replaceAll(":.*", "");
    String path = exchange.getRequestURI().getPath();
    boolean entry = host.equals("www.site.test") && path.equals("/");
    Path saved = entry ? page.resolve("index.html") : page.resolve(host).resolve(path.substring(1));
    byte[] body = Files.isRegularFile(saved) ? Files.readAllBytes(saved) : empty(path);
    exchange.getResponseHeaders().set("Content-Type", entry ? "text/html" : type(path));
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException hungUp) {
      exchange.close();
    }
  }

  private static byte[] empty(String path) {
    return type(path).startsWith("image/") ? GIF : type(path).endsWith("json") ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
  }

  private static String type(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "css", "aspx", "css2" -> "text/css";
      case "js", "axd", "vue@3" -> "text/javascript";
      case "gif", "png", "jpg", "webp", "avif", "ico", "cur" -> "image/gif";
      case "svg" -> "image/svg+xml";
      case "json", "webmanifest" -> "application/json";
      case "htm", "html" -> "text/html";
      case "woff", "woff2", "ttf", "eot" -> "font/woff2";
      default -> path.startsWith("/css") ? "text/css" : path.contains("combo") ? "text/css" : path.contains("gtag") ? "text/javascript" : "text/html";
    };
  }

  private static List<Path> saved() {
    try (Stream<Path> all = Files.list(Path.of(Objects.requireNonNull(StaticRecallTest.class.getResource("/pages")).getPath()))) {
      return all.sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Set<String> statically() throws IOException {
    String html;
    try (InputStream file = Files.newInputStream(page.resolve("index.html"))) {
      html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    ProbeContext context =
        new ProbeContext(site.wire(), Vantage.dualStack(), new ProbeOptions(false, true, 0), 1, Duration.ofSeconds(2), false, new RunMemory());
    Set<String> hosts = new TreeSet<>(Set.of("www.site.test"));
    ResourceProbe.measure(ENTRY, html, Map.of(), new KnownHosts(context), context).resources().stream().map(ResourceFacts::host).forEach(hosts::add);
    return hosts;
  }

  private static Set<String> inTheBrowser() {
    Set<String> hosts = new TreeSet<>();
    new BrowserLoad(chromium, site.wire(), ClientWorld.DUAL_STACK, false).load(ENTRY).requests().forEach(request -> hosts.add(request.host()));
    return hosts;
  }

  @Test
  void theStaticTierNamesTheHostsThatABrowserAsks() throws IOException {
    int asked = 0;
    int named = 0;
    StringBuilder missed = new StringBuilder();
    List<Path> pages = saved();
    assertThat(pages).hasSize(20);
    for (Path one : pages) {
      page = one;
      Set<String> browser = inTheBrowser();
      Set<String> known = statically();
      asked += browser.size();
      named += (int) browser.stream().filter(known::contains).count();
      browser.removeAll(known);
      missed.append(one.getFileName()).append(' ').append(browser).append('\n');
    }
    System.out.printf("static tier: %d of %d hosts (%.1f %%)%n%s", named, asked, 100.0 * named / asked, missed);
    assertThat(asked).isGreaterThan(100);
    assertThat((double) named / asked).as(missed.toString()).isGreaterThanOrEqualTo(RECALL);
  }
}
