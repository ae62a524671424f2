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
import org.v6ready.model.web.ResourceKind;

/// Modules name others by the page's import map; those are as needed as what imports them.
class ModulesAreFollowedTest {
  private static final String MAP =
      """
      <script type="importmap">{"imports": {"chart": "http://chart.test/chart.js", "lib/": "http://lib.test/v1/",
        "unused": "http://unused.test/x.js", "old": "/old.js"}, "scopes": {"/js/deep/": {"old": "http://scope.test/old.js"}}}</script>
      <script type="module" src="/js/main.js"></script>
      """;
  private static LoopbackSite site;

  @BeforeAll
  static void start() throws IOException {
    site = new LoopbackSite(ModulesAreFollowedTest::answer);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body =
        switch (exchange.getRequestURI().getPath()) {
          case "/js/main.js" -> "import { draw } from 'chart';import\"lib/a/b.js\";\nimport './deep/one.js'";
          case "/js/deep/one.js" -> "export * from 'old'";
          default -> "";
        };
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/javascript");
    exchange.sendResponseHeaders(200, octets.length == 0 ? -1 : octets.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  @Test
  void namesOfTheImportMapAreFollowedInFilesOfModules() {
    Resources found = site.read(MAP, Duration.ofSeconds(2));
    assertThat(found.resources())
        .filteredOn(ResourceFacts::critical)
        .extracting(ResourceFacts::url)
        .containsExactlyInAnyOrder(
            "http://www.site.test/js/main.js", "http://chart.test/chart.js", "http://lib.test/v1/a/b.js",
            "http://www.site.test/js/deep/one.js", "http://scope.test/old.js");
    assertThat(found.resources())
        .filteredOn(one -> one.kind() == ResourceKind.HINT)
        .extracting(ResourceFacts::url)
        .contains("http://unused.test/x.js");
  }
}
