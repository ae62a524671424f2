package org.v6ready.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Works;

class PromiseTest {
  @ParameterizedTest
  @CsvSource({
    "W0,false,false,chưa có", "W2,false,false,mới bật", "W3,true,false,dùng được", "W3,false,false,chưa dùng được",
    "W5,,,dùng được", "W6,true,true,sẵn sàng IPv6-only", "W6,true,false,dùng được", "W7,false,false,chưa dùng được",
    "W8,true,,vận hành tốt", "D3,false,false,đạt một phần", "M7,false,false,đạt đủ"
  })
  void theWordOfARungPromisesNoMoreThanItsVisitorsGet(
      String rung, @Nullable Boolean dualStack, @Nullable Boolean ipv6Only, String word) {
    Assessment found =
        new Assessment(
            "test", List.of(), rung, rung, null, new Works(dualStack, ipv6Only, ipv6Only, "derived"), Nat64Outlook.unknown(), null, List.of());
    assertThat(Words.in(Locale.of("vi")).level(found)).isEqualTo(word);
  }
}
