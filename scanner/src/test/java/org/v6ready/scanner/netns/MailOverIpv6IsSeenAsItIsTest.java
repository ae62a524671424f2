package org.v6ready.scanner.netns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real postfix, and exchangers that make one wait or turn one away.
@Tag("netns")
@ExtendWith(SharedInternet.class)
class MailOverIpv6IsSeenAsItIsTest {
  private static ScanResult result;

  @BeforeAll
  static void scan() throws Exception {
    Internet internet = SharedInternet.get();
    result = new Product(internet).scan(internet.dual, cases().stream().map(MailCase::target).toList(), "--timeout", "3s");
    System.out.println("mail scan: " + result.took().toMillis() + " ms");
  }

  static List<MailCase> cases() {
    return MailCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anExchangersConditionIsFound(MailCase one) {
    one.verdicts().forEach((check, verdict) -> assertThat(result.verdicts(one.id())).as(one.id()).hasEntrySatisfying(check, given -> assertThat(given).startsWith(verdict)));
    assertThat(result.target(one.id()).path("worksIpv6Only").asBoolean()).isEqualTo(one.pure());
  }
}
