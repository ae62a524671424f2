package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "<!-- a{b:url(x.png)} --> | x.png",
        "a{--b:url(x.png)} | x.png",
        "a{-webkit-mask:url(x.png)} | x.png",
        "a{cursor:url(x.png),auto} | x.png",
        "@namespace svg url(http://www.w3.org/2000/svg); a{b:url(x.png)} | x.png",
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- @import 'a.css'; -->",
        " <!--\n@import 'a.css';",
        "/* by the editor */ <!-- /* again */ @import 'a.css'; --> p{}",
        "--> @import 'a.css';",
        "\ufeff@import 'a.css';",
        "\ufeff@charset 'utf-8';\n@import \"a.css\";",
        "@layer base, theme; @import 'a.css';",
        "@IMPORT 'a.css'",
        "@no-such-rule x; @import 'a.css';",
        "@no-such-rule { p{} } @import 'a.css';",
        "p:no-such-state{} @import 'a.css';",
        "} p{} @import 'a.css';",
      })
  void anImportIsFoundBehindWhatABrowserSkips(String css) {
    assertThat(CssReader.sheet(css).imports()).containsExactly(new CssFindings.Import("a.css", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{} @import 'a.css';",
        "* , .b > #c:hover, li:first-child::before{color:red} @import 'a.css';",
        "@font-face{font-family:f} @import 'a.css';",
        "@media print{} @import 'a.css';",
        "@keyframes k{} @import 'a.css';",
        "@supports (display:grid){} @import 'a.css';",
        "@layer a{} @import 'a.css';",
        "@namespace 'x'; @import 'a.css';",
        "@media screen{@import 'a.css';}",
        "p{@import 'a.css';}",
        "; @import 'a.css';",
        "color:red; @import 'a.css';",
        "@importer 'a.css';",
        "/* @import 'a.css'; */",
      })
  void anImportBehindARuleIsNone(String css) {
    assertThat(CssReader.sheet(css).imports()).isEmpty();
  }

  @Test
  void layerStatementsMayStandBetweenImports() {
    assertThat(CssReader.sheet("@layer a; @import 'a.css'; @import 'b.css'; @layer b; @import 'c.css';").imports())
        .extracting(CssFindings.Import::url)
        .containsExactly("a.css", "b.css", "c.css");
  }

  @Test
  void aStraySemicolonOrBraceTakesTheNextRuleWithIt() {
    assertThat(CssReader.sheet("a{b:url(1)}; a{b:url(2)} a{b:url(3)} } @media screen{a{b:url(4)}} a{b:url(5);; c:url(6)}").urls())
        .extracting(CssFindings.Url::url)
        .containsExactly("1", "3", "5", "6");
  }

  @Test
  void aStyleAttributeImportsNothing() {
    assertThat(CssReader.attribute("@import 'a.css'; color: red").imports()).isEmpty();
    assertThat(CssReader.attribute("background:url(x)").urls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{behavior:url(x.htc)}",
        "a{-ms-behavior:url(x.htc)}",
        "a{-moz-binding:url(x.xml)}",
        "a{*background:url(x.png)}",
        "a{_background:url(x.png)}",
        "a{background:url(x.png)\\9}",
        "a{background:url(x.png) \\0 ;}",
        "@namespace url(x);",
      })
  void whatOnlyBrowsersOfThePastReadIsLeftOut(String css) {
    assertThat(CssReader.sheet(css).urls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@-moz-document url-prefix(){a{b:url(x)}}",
        "@document url(http://a.test/){a{b:url(x)}}",
        "@media \\0screen{a{b:url(x)}}",
        "@media screen and (min-width:0\\0){a{b:url(x)}}",
        "@media all and (-ms-high-contrast:none),(-ms-high-contrast:active){a{b:url(x)}}",
      })
  void rulesForBrowsersOfThePastAreNotNeeded(String css) {
    assertThat(CssReader.sheet(css).urls()).allMatch(url -> !url.onScreen());
  }

  @Test
  void framesOfAnAnimationBelongToNoElementByName() {
    assertThat(CssReader.sheet("@-webkit-keyframes k{from,50%{b:url(x)} to{b:url(y)}} p{b:url(z)}").urls())
        .extracting(CssFindings.Url::selector)
        .containsExactly("", "", "p");
  }

  @Test
  void theFontSourceABrowserPicksIsTheFirstItReads() {
    String css = "@font-face{font-family:'My Font';src:url(f.eot);src:url(f.eot?#iefix) format('embedded-opentype'),url(f.woff2) format('woff2'),url(f.ttf);unicode-range:U+0-FF}";
    assertThat(CssReader.sheet(css).fonts())
        .containsExactly(new CssFindings.FontFace("my font", "f.woff2", "U+0-FF", true));
  }

  @Test
  void aFontOfAFormatNobodyKnowsIsNotPicked() {
    String css = "@font-face{font-family:f;src:local(g),url(f.new) format('new'),url(f.svg#f) format('svg'),url(f.woff2) format(woff2) tech(variations),url(f.ttf) format('truetype')}";
    assertThat(CssReader.sheet(css).fonts()).extracting(CssFindings.FontFace::url).containsExactly("f.woff2");
  }

  @Test
  void whatABrowserDropsForAnErrorIsNotFound() {
    assertThat(CssReader.sheet("// said in another language\na{b:url(1)} a{b:url(2 3)} a{// b\nb:url(4);b:url(5)} a[b='//']{b:url( 6\\20 7 )} a{b:url(8'9)}").urls())
        .extracting(CssFindings.Url::url)
        .containsExactly("5", "6 7");
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
          for (String bomb : List.of("{", "a{", "(", "<!--", "-->", "a ", "a:not(", "@import ", ";", "@media x{", "url(", "/*", "'", "\\", "a{b:url(x)}")) {
            CssReader.sheet(bomb.repeat(200_000));
          }
        });
  }
}
