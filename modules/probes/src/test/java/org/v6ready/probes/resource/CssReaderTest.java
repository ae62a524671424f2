package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a{background:url(x.png)} | x.png",
        "a{background:url( 'x y.png' )} | x y.png",
        "a{background:URL(\"x.png\")} | x.png",
        "a{background:url(x\\29.png)} | x).png",
        "a{background-image:image-set('x.png' 1x type('image/png'))} | x.png",
        "a{content:'}';background:url(x.png)} | x.png",
        "/* } */a{/* ; */background:url(x.png)} | x.png",
        "a{color:red;;;{broken;background:url(x.png)} | x.png",
        "@media screen{a{b:url(x.png)}} | x.png",
        "@supports (a:b){@layer c{a{b:url(x.png)}}} | x.png",
        "a{&:hover{b:url(x.png)}} | x.png",
        "@keyframes k{from{b:url(x.png)}} | x.png",
        "b:url(x.png) | x.png",
        "a{b:url(x.png | x.png",
      })
  void everyUrlIsFound(String css, String expected) {
    assertThat(CssReader.sheet(css).urls()).extracting(CssFindings.Url::url).containsExactly(expected);
  }

  @Test
  void importsAreFoundInEveryForm() {
    String css = "@import 'a.css'; @import url(b.css) screen; @import url('c.css') print; @import \"d.css\" layer(x) supports(display:grid);";
    assertThat(CssReader.sheet(css).imports())
        .containsExactly(
            new CssFindings.Import("a.css", true),
            new CssFindings.Import("b.css", true),
            new CssFindings.Import("c.css", false),
            new CssFindings.Import("d.css", true));
  }

  @Test
  void theFontSourceABrowserPicksIsTheFirstItReads() {
    String css = "@font-face{font-family:'My Font';src:url(f.eot);src:url(f.eot?#iefix) format('embedded-opentype'),url(f.woff2) format('woff2'),url(f.ttf);unicode-range:U+0-FF}";
    assertThat(CssReader.sheet(css).fonts())
        .containsExactly(new CssFindings.FontFace("my font", "f.woff2", "U+0-FF", true));
  }

  @Test
  void nothingInPrintStylesIsNeededOnScreen() {
    assertThat(CssReader.sheet("@media print{a{b:url(x)}}").urls()).allMatch(url -> !url.onScreen());
    assertThat(CssReader.sheet("@media print, screen{a{b:url(x)}}").urls()).allMatch(CssFindings.Url::onScreen);
  }

  @Test
  void bombsAndNoiseEnd() {
    Random random = new Random(7);
    String alphabet = "{}();:'\"\\/*@ aurl(import\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 2000; i++) {
            StringBuilder css = new StringBuilder();
            for (int j = 0; j < 120; j++) {
              css.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            CssReader.sheet(css.toString());
          }
          for (String bomb : List.of("{", "a{", "(", "@media x{", "url(", "/*", "'", "\\", "a{b:url(x)}")) {
            CssReader.sheet(bomb.repeat(200_000));
          }
        });
  }
}
