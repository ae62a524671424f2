package org.v6ready.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// Verdicts keep days as 2026-11-26; their sentences have them as the language writes them.
class DaysInSentencesTest {
  private static String message(String check, Judgement judgement, String code, Map<String, String> args, String language) {
    Verdict verdict = new Verdict(check, "N5", judgement, code, false, new TreeMap<>(args), Actor.COMMUNE, "RFC 8925", null, List.of());
    return CheckText.in(Locale.of(language)).message(verdict);
  }

  @Test
  void aDayIsWrittenAsTheLanguageWritesIt() {
    Map<String, String> some = Map.of("count", "1", "day", "2026-11-26", "tasks", "sao lưu 2026-11-26");
    assertThat(message("app-04", Judgement.FAIL, "some", some, "vi")).contains("ngày 26/11/2026:").as("a task's own name stays").contains("sao lưu 2026-11-26");
    assertThat(message("app-04", Judgement.FAIL, "some", some, "en")).contains("on 2026-11-26");
    Map<String, String> old = Map.of("needs", "office sandbox --tasks", "detail", "2026-08-01", "more", "");
    assertThat(message("net-19", Judgement.INCONCLUSIVE, "too-old", old, "vi")).contains("ngày 01/08/2026 ");
  }
}
