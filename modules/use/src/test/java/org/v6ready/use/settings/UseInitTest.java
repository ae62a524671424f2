package org.v6ready.use.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UseInitTest {
  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theTemplateIsGoodAndOpensNothingUntilItIsEdited(String language) {
    UseSettings settings = read(UseInit.template(Locale.of(language)));
    assertThat(settings.operators()).extracting(Operator::name).containsExactly("Viettel", "VNPT");
    assertThat(settings.villages()).hasSize(2);
    assertThat(settings.visitorTest()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void theCommentedVisitorTestIsGoodOnceItIsTakenIn(String language) {
    String template = UseInit.template(Locale.of(language));
    int at = template.indexOf("# visitor-test:");
    UseSettings settings = read(template.substring(0, at) + template.substring(at).replaceAll("(?m)^# ", "").replaceAll("(?m)^( +)# ", "$1"));
    VisitorTest test = java.util.Objects.requireNonNull(settings.visitorTest());
    assertThat(test.ordered()).hasSize(4);
    assertThat(test.keepDays()).isEqualTo(400);
    assertThat(test.asDatabase()).isNotNull();
  }

  private static UseSettings read(String text) {
    return switch (UseReader.parse("use.yaml", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
      case UseReading.Good(UseSettings settings) -> settings;
      case UseReading.Bad bad -> throw new AssertionError(bad);
    };
  }
}
