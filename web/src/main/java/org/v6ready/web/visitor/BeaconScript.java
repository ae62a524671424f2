package org.v6ready.web.visitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.v6ready.use.settings.TestName;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.TestObject;

/// The script that portals embed: one run, begun when the script is fetched. Names nothing but the
/// configured test names and the page's own; sets no cookie, stores nothing in the browser.
final class BeaconScript {
  private static final String SCRIPT = read();

  private BeaconScript() {}

  static String of(VisitorTest test, String token) {
    String names =
        java.util.Arrays.stream(TestObject.values())
            .filter(object -> test.name(object).isPresent())
            .map(object -> object.word() + ":\"" + test.name(object).map(TestName::source).orElse("") + "\"")
            .collect(Collectors.joining(","));
    Map<String, String> filled = Map.of("TOKEN", token, "PAGE", test.page().source(), "NAMES", names);
    String script = SCRIPT;
    for (Map.Entry<String, String> part : filled.entrySet()) {
      script = script.replace("%" + part.getKey() + "%", part.getValue());
    }
    return script;
  }

  private static String read() {
    try (InputStream in = BeaconScript.class.getResourceAsStream("/org/v6ready/web/visitor/beacon.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
