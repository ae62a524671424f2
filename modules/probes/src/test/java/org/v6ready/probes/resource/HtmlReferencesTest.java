package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.probes.page.WebUrl;

class HtmlReferencesTest {
  private static final WebUrl PAGE = WebUrl.parse("https://a.test/").orElseThrow();

  private static List<Reference> references(String html) {
    return HtmlReferences.of(Jsoup.parse(html), PAGE).references;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script src=x></script> | SCRIPT | true",
        "<script type=module src=x></script> | SCRIPT | true",
        "<script type=module>import a from '/x'</script> | SCRIPT | true",
        "<link rel=stylesheet href=x> | STYLE | true",
        "<link rel=stylesheet href=x media=print> | STYLE | false",
        "<link rel=stylesheet href=x media=print onload=this.media='all'> | STYLE | true",
        "<link rel='alternate stylesheet' href=x> | STYLE | false",
        "<link rel='shortcut icon' href=x> | IMAGE | true",
        "<link rel=preload as=font href=x> | FONT | true",
        "<link rel=modulepreload href=x> | SCRIPT | true",
        "<link rel=prefetch href=x> | PRELOAD | false",
        "<link rel=manifest href=x> | MANIFEST | false",
        "<link rel=preconnect href=x> | HINT | false",
        "<link rel=dns-prefetch href=//a.test/x> | HINT | false",
        "<img src=x> | IMAGE | true",
        "<img loading=lazy src=x> | IMAGE | false",
        "<img srcset='x 2x'> | IMAGE | true",
        "<picture><source srcset=x><img></picture> | IMAGE | true",
        "<img width=1 height=1 src=x> | BEACON | false",
        "<a ping=x href=y></a> | BEACON | false",
        "<iframe src=x></iframe> | FRAME | true",
        "<video src=x></video> | MEDIA | true",
        "<video poster=x></video> | IMAGE | true",
        "<video><source src=x></video> | MEDIA | true",
        "<audio preload=none src=x></audio> | MEDIA | false",
        "<video><track src=x></video> | MEDIA | false",
        "<object data=x></object> | OBJECT | true",
        "<embed src=x> | OBJECT | true",
        "<input type=image src=x> | IMAGE | true",
        "<form action=x></form> | FORM | true",
        "<meta http-equiv=refresh content='3; url=x'> | REFRESH | true",
        "<svg><use href='x#i'/></svg> | IMAGE | true",
        "<svg><image xlink:href=x /></svg> | IMAGE | true",
        "<body background=x> | IMAGE | true",
      })
  void everyKindOfReferenceIsFound(String html, String kind, boolean critical) {
    assertThat(references(html))
        .anySatisfy(
            one -> {
              assertThat(one.url()).hasToString("https://a.test/x");
              assertThat(one.kind().name()).isEqualTo(kind);
              assertThat(one.critical()).isEqualTo(critical);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=x>y</a>",
        "<noscript><img src=x></noscript>",
        "<template><img src=x></template>",
        "<script type=text/template src=x></script>",
        "<script nomodule src=x></script>",
        "<img src='data:image/png;base64,AA'>",
        "<svg><use href='#i'/></svg>",
        "<link rel=canonical href=x>",
        "<!-- <img src=x> -->",
        "<meta http-equiv=refresh content=30>",
      })
  void whatABrowserDoesNotLoadIsNoResource(String html) {
    assertThat(references(html)).isEmpty();
  }

  @Test
  void theBaseElementMovesEverything() {
    assertThat(references("<base href=//b.test/d/><img src=x>"))
        .extracting(one -> one.url().toString())
        .containsExactly("https://b.test/d/x");
  }

  @Test
  void aHundredThousandReferencesAreBounded() {
    assertThat(references("<img src=x>".repeat(100_000))).hasSizeLessThanOrEqualTo(3001);
  }

  @Test
  void srcsetCandidatesMayHoldCommas() {
    assertThat(Srcset.urls("a,b.png 1x, c.png 2x,d.png , e.png calc(1,2)x, f.png"))
        .containsExactly("a,b.png", "c.png", "d.png", "e.png", "f.png");
  }
}
