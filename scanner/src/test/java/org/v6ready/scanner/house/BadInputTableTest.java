package org.v6ready.scanner.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/bad-input.md` promises a test for each case: each is there, under that name.
class BadInputTableTest {
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`");

  @Test
  void everyCaseNamesTestsThatExist() {
    String page = Checkout.text(Checkout.ROOT.resolve("docs/bad-input.md"));
    assertThat(page.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| Case")))
        .hasSizeGreaterThan(30).allMatch(line -> NAMED.matcher(line).find());
    Map<String, String> tests =
        Checkout.files("Test.java").stream()
            .collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), Checkout::text, String::concat));
    Matcher named = NAMED.matcher(page);
    while (named.find()) {
      assertThat(tests.getOrDefault(named.group(1), "")).as(named.group()).contains("void " + named.group(2) + "(");
    }
  }
}
