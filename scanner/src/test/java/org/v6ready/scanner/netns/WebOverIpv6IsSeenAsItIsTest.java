package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real nginx behind real routers, one condition each, against the table of what must be found.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class WebOverIpv6IsSeenAsItIsTest {
  private static ScanResult result;

  @BeforeAll
  static void scan() throws Exception {
    Internet internet = SharedInternet.get();
    result = new Product(internet).scan(internet.dual, cases().stream().map(WebCase::target).toList(), "--timeout", "3s");
    System.out.println("web scan: " + result.took().toMillis() + " ms");
  }

  static List<WebCase> cases() {
    return WebCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aConditionOfTheLineIsFoundAndNothingElse(WebCase one) {
    assertThat(result.port(one.id(), 6, 443)).isEqualTo(one.port443());
    assertThat(result.port(one.id(), 4, 443)).isEqualTo("open/ok");
    one.verdicts().forEach((check, verdict) -> assertThat(result.verdicts(one.id())).as(one.id()).hasEntrySatisfying(check, given -> assertThat(given).startsWith(verdict)));
    assertThat(result.target(one.id()).path("worksDualStack").asBoolean()).isEqualTo(one.dual());
    assertThat(result.target(one.id()).path("worksIpv6Only").asBoolean()).isEqualTo(one.pure());
  }

  @Test
  void aDualStackClientProvesBothFamilies() {
    assertThat(result.run().path("vantage").path("type").asString()).isEqualTo("dual-stack");
    assertThat(result.exit()).isEqualTo(1);
  }
}
