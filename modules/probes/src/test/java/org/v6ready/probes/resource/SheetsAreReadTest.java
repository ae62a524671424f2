package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.v6ready.model.web.ResourceFacts;

/// What a sheet leads to is found however the sheet was first named.
class SheetsAreReadTest {
  private static LoopbackSite site;

  @BeforeAll
  static void start() throws IOException {
    site = new LoopbackSite(SheetsAreReadTest::answer);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body =
        switch (path) {
          case "/a.css" -> "@import 'http://import.test/b.css'; .only-frame { background: url(http://frame.test/f.png) } p { background: url(http://page.test/p.png) }";
          case "/frame.html" -> "<link rel=stylesheet href=/a.css><div class=only-frame></div>";
          default -> "";
        };
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", path.endsWith(".html") ? "text/html" : "text/css");
    exchange.sendResponseHeaders(200, octets.length == 0 ? -1 : octets.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  private static Resources read(String html) {
    return site.read(html, Duration.ofSeconds(2));
  }

  @Test
  void aSheetThatIsPreloadedFirstIsReadOn() {
    Resources found = read("<link rel=preload as=style href=/a.css><link rel=stylesheet href=/a.css><p>");
    assertThat(found.resources()).filteredOn(ResourceFacts::critical).extracting(ResourceFacts::host)
        .contains("import.test", "page.test").doesNotContain("frame.test");
  }

  @Test
  void aSheetThatAFrameSharesWithThePageIsHeldBesideBoth() {
    Resources found = read("<link rel=stylesheet href=/a.css><p><iframe src=/frame.html></iframe>");
    assertThat(found.resources()).filteredOn(ResourceFacts::critical).extracting(ResourceFacts::host)
        .contains("import.test", "page.test", "frame.test");
  }
}
