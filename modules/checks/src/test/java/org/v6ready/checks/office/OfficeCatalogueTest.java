package org.v6ready.checks.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Bundles;
import org.v6ready.model.text.Messages;

/// Four touches of every office check: its file, its line, its page, its sentences in both languages.
class OfficeCatalogueTest {
  private static final List<String> FAMILIES = List.of("hst", "lan", "nbr", "net", "svc", "app", "iot");

  @Test
  void theWholeCatalogueIsThere() {
    assertThat(OfficeCatalogue.entries()).hasSize(89);
    assertThat(OfficeCatalogue.entries()).extracting(OfficeEntry::id).doesNotHaveDuplicates();
    assertThat(OfficeCatalogue.entries()).allMatch(entry -> entry.rung().matches("N[1-8]s?"));
  }

  @Test
  void everyCodeHasItsSentenceInBothLanguagesAndNothingElseDoes() {
    for (String family : FAMILIES) {
      Set<String> wanted = new HashSet<>();
      for (OfficeEntry entry : OfficeCatalogue.entries()) {
        if (entry.id().startsWith(family)) {
          wanted.add(entry.id() + ".title");
          wanted.add(entry.id() + ".claim");
          entry.codes().stream().filter(code -> !entry.id().equals("net-18")).forEach(code -> wanted.add(entry.id() + "." + code + ".message"));
          if (entry.asks()) {
            wanted.add(entry.id() + ".question");
          }
        }
      }
      Set<String> english = Bundles.of(family, Messages.ENGLISH).keys();
      assertThat(english.stream().filter(key -> !key.endsWith(".remedy"))).as(family).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(Bundles.of(family, Messages.VIETNAMESE).keys()).isEqualTo(english);
    }
  }

  @Test
  void bothLanguagesNameTheSameNumbers() {
    for (String family : FAMILIES) {
      Messages english = Bundles.of(family, Messages.ENGLISH);
      Messages vietnamese = Bundles.of(family, Messages.VIETNAMESE);
      for (String key : english.keys()) {
        assertThat(placeholders(vietnamese.text(key))).as(key).isEqualTo(placeholders(english.text(key)));
      }
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  @Test
  void everyCheckHasItsPage() throws IOException {
    Path docs = Path.of(System.getProperty("v6ready.root", "../.."), "docs", "checks");
    for (OfficeEntry entry : OfficeCatalogue.entries()) {
      String page = Files.readString(docs.resolve(entry.id() + ".md"));
      assertThat(page).startsWith("# " + entry.id() + " — ");
      entry.codes().stream().filter(code -> !code.equals("none") || page.contains("`none`")).forEach(code -> assertThat(page).as(entry.id()).contains("`" + code + "`"));
    }
  }
}
