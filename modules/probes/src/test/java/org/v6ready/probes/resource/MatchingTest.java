package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
  private final Matching page =
      new Matching(Jsoup.parse("<body class='Home trang-chủ'><div id=top><p class=lớp>a</p><a class='x:y' href=/>b</a></div>"));

  @ParameterizedTest
  @ValueSource(strings = {"", "p", ".home p", ".HOME", "#top > p", "body#x, #top", ".trang-chủ", "p.lớp", ".lớp::before", ".x\\:y", ":is(.none, p)",
      "p:not(.none)", "[class~=lớp]", "a[href!='.none']", "svg|rect", "50%", "???"})
  void whatSomeElementShowsOrNobodyCanTellMatches(String selector) {
    assertThat(page.matches(selector)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".none", "#none p", "p .lớp", ".lớ", ".trang", "p:hover", ".none, #none", "body:not(.home)"})
  void whatNoElementShowsDoesNot(String selector) {
    assertThat(page.matches(selector)).isFalse();
  }

  @Test
  void selectorsOfOtherPagesTakeNoTurnFromThoseOfThisOne() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(page.matches(".other" + i + " > .page:hover")).isFalse();
      assertThat(page.matches(".other" + i + " li")).isFalse();
    }
    assertThat(page.matches("#top ul")).isFalse();
  }
}
