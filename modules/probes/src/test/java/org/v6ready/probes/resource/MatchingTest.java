package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
  private final Matching page =
      new Matching(Jsoup.parse("<body class='Home trang-chủ'><div id=top><p class=lớp>a</p><a class='x:y' href=/>b</a></div>"
          + "<input id=on type=checkbox checked disabled><label>c</label><input id=off type=radio><input id=first autofocus><fieldset disabled><i>d</i></fieldset>"));

  @ParameterizedTest
  @ValueSource(strings = {"", "p", ".home p", ".HOME", "#top > p", "body#x, #top", ".trang-chủ", "p.lớp", ".lớp::before", ".x\\:y", ":is(.none, p)",
      "p:not(.none)", "[class~=lớp]", "a[href!='.none']", "svg|rect", "50%", "???",
      "p:not(:hover)", "p:not(:hover):not(.none)", "p:not(.none:hover, :focus)", ":not(:hover)", "#top > :not(:active)", "p:is(:hover, .lớp)", "p:where(.lớp,:focus)",
      "#on:checked", "#on:checked + label", "input:not(:checked)", "#on:disabled", "i:disabled", "#off:not(:disabled)", "#off:enabled", "#first:focus", "#off:invalid",
      "p:not(:not(.lớp))", "a:link", "a:not(:visited)", "p::-webkit-scrollbar", "p:lang(vi)", "p:not(.none:is(.other, a))", "a:any-link::after", "::before", ":host(.x) p",
      "::slotted(p)", "p::part(x)", "p:placeholder-shown", "body:has(> #top)", "[class~=lớp]:not([href$='].none'])", ".x\\:y:not(:hover)"})
  void whatSomeElementShowsOrNobodyCanTellMatches(String selector) {
    assertThat(page.matches(selector)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".none", "#none p", "p .lớp", ".lớ", ".trang", "p:hover", ".none, #none", "body:not(.home)", ".none:not(:hover)", ".none:not(:no-such-state)", ".none:no-such-state",
      "p:is(:hover, :focus)", "p:is(:hover, .none)", "p:not(.lớp):not(:hover)", "#off:checked", "#off:disabled", "#on:not(:checked)", "#off:focus", "p:not(:not(:hover))",
      "p::selection", "p:-ms-input-placeholder", "p::-ms-clear", "a:visited", "a:target", "body:has(.none)", "p:has(:hover)", ".x\\:y:hover", ".none::-webkit-scrollbar"})
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
