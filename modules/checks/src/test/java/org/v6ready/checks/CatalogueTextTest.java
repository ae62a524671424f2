package org.v6ready.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.model.text.Messages;

/// Every code has its sentence in both languages, and there is no sentence without a code.
class CatalogueTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"web", "dns", "mail", "endpoint"})
  void everyCodeHasItsSentenceAndNothingElseDoes(String kind) {
    Set<String> wanted = new HashSet<>();
    for (CheckEntry<?> entry : Catalogue.entries()) {
      if (entry.id().startsWith(kind + "-")) {
        wanted.add(entry.id() + ".title");
        wanted.add(entry.id() + ".claim");
        entry.codes().forEach(code -> wanted.add(entry.id() + "." + code + ".message"));
      }
    }
    for (Locale language : Set.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
      Set<String> keys = CheckText.bundle(kind, language).keys();
      assertThat(keys.stream().filter(key -> !key.endsWith(".remedy"))).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(keys.stream().filter(key -> key.endsWith(".remedy")).map(key -> key.replace(".remedy", ".message")))
          .isSubsetOf(wanted);
    }
    assertThat(CheckText.bundle(kind, Messages.VIETNAMESE).keys()).isEqualTo(CheckText.bundle(kind, Messages.ENGLISH).keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "dns", "mail", "endpoint", "common"})
  void bothLanguagesNameTheSameNumbers(String kind) {
    Messages english = CheckText.bundle(kind, Messages.ENGLISH);
    Messages vietnamese = CheckText.bundle(kind, Messages.VIETNAMESE);
    for (String key : english.keys()) {
      assertThat(placeholders(vietnamese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{(\\w+)}").matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }
}
