package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
        "<script type=' Text/JavaScript ' src=x></script> | SCRIPT | true",
        "<script type=text/x-javascript src=x></script> | SCRIPT | true",
        "<script type=text/javascript1.5 src=x></script> | SCRIPT | true",
        "<script type=text/livescript src=x></script> | SCRIPT | true",
        "<script type=application/x-ecmascript src=x></script> | SCRIPT | true",
        "<script type='' language=vbscript src=x></script> | SCRIPT | true",
        "<script language=JavaScript1.2 src=x></script> | SCRIPT | true",
        "<script language='' src=x></script> | SCRIPT | true",
        "<script type=module nomodule src=x></script> | SCRIPT | true",
        "<svg><script xlink:href=x></script></svg> | SCRIPT | true",
        "<script type=module>import a from '/x'</script> | SCRIPT | true",
        "<script type=module>import /* of this page */ {a, b} from '/x'</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"a\":\"/x\"}}</script><script type=module>import 'a'</script> | SCRIPT | true",
        "<script type=module>import 'lib/b/c.js'</script><script type=importmap>{\"imports\":{\"lib/\":\"/no/\",\"lib/b/c.js\":\"/x\"}}</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"lib/\":\"/no/\",\"lib/b/\":\"/\"}}</script><script type=module>import 'lib/b/x'</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"/old.js\":\"/x\"}}</script><script type=module>import './old.js'</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"a\":\"/no\"},\"scopes\":{\"/\":{\"a\":\"/x\"}}}</script><script type=module>import 'a'</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"a\":\"/x\"}}</script><script type=module>await import('a')</script> | SCRIPT | true",
        "<script type=importmap>{\"imports\":{\"a\":\"/x\"}}</script> | HINT | false",
        "<link rel=stylesheet href=x> | STYLE | true",
        "<link rel=stylesheet href=x disabled> | HINT | false",
        "<link rel=stylesheet href=x type=text/less> | HINT | false",
        "<link rel=stylesheet href=x media=print> | STYLE | false",
        "<link rel=stylesheet href=x media=print onload=this.media='all'> | STYLE | true",
        "<link rel='alternate stylesheet' href=x> | STYLE | false",
        "<link rel='shortcut icon' href=x> | IMAGE | true",
        "<link rel=preload as=font href=x> | FONT | true",
        "<link rel=modulepreload href=x> | SCRIPT | true",
        "<link rel=preload href=x> | HINT | false",
        "<link rel=preload as=video href=x> | HINT | false",
        "<link rel=preload as=image href=x imagesrcset='y 1x'> | HINT | false",
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
        "<audio preload=none><source src=x></audio> | MEDIA | false",
        "<audio preload=none autoplay><source src=x></audio> | MEDIA | true",
        "<video preload=none autoplay src=x></video> | MEDIA | true",
        "<div><template shadowrootmode=open><img src=x></template></div> | IMAGE | true",
        "<p><template shadowrootmode=Closed><img src=x></template></p> | IMAGE | true",
        "<iframe srcdoc='&lt;img src=x&gt;'></iframe> | IMAGE | true",
        "<svg><filter><feImage href=x /></filter></svg> | IMAGE | true",
        "<image src=x> | IMAGE | true",
        "<link rel=preload as=image imagesrcset='x 2x'> | PRELOAD | true",
        "<![if !IE]><link rel=stylesheet href=x><![endif]> | STYLE | true",
        "<link rel=stylesheet href=x type='Text/CSS; charset=utf-8'> | STYLE | true",
        "<table><td background=x></table> | IMAGE | true",
        "<table background=x></table> | IMAGE | true",
        "<img src=' //a.test\\x'> | IMAGE | true",
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
        "<script type='text/javascript; charset=utf-8' src=x></script>",
        "<script language=vbscript src=x></script>",
        "<script type=text/babel src=x></script>",
        "<template shadowrootmode=half><img src=x></template>",
        "<!--[if lt IE 9]><script src=x></script><![endif]-->",
        "<noembed><img src=x></noembed>",
        "<noframes><img src=x></noframes>",
        "<xmp><img src=x></xmp>",
        "<textarea><img src=x></textarea>",
        "<div background=x></div>",
        "<audio poster=x></audio>",
        "<source src=x>",
        "<picture><source src=x></picture>",
        "<audio><source srcset=x></audio>",
        "<script type=module>// import 'a' from '/x'</script>",
        "<script type=importmap>{\"imports\":{\"a\":\"/x\",}}</script>",
        "<embed src=x type=application/x-shockwave-flash>",
        "<embed src=x.swf>",
        "<object classid=clsid:0 data=x></object>",
        "<object data=x.swf?a=b type=application/x-shockwave-flash></object>",
      })
  void whatABrowserDoesNotLoadIsNoResource(String html) {
    assertThat(references(html)).isEmpty();
  }

  @Test
  void aSourceIsNoneBesideAnAddressOfTheMediaItself() {
    assertThat(references("<video src=x><source src=y></video>")).extracting(one -> one.url().path()).containsExactly("/x");
  }

  @Test
  void stylesAndScriptsOfADrawingAreThoseOfThePage() {
    HtmlReferences found =
        HtmlReferences.of(Jsoup.parse("<svg><style>a{fill:url(x)}</style><script>b('c')</script></svg><style type=text/less>d</style>"), PAGE);
    assertThat(found.sheets).extracting(HtmlReferences.Sheet::text).containsExactly("a{fill:url(x)}");
    assertThat(found.scripts).containsExactly("b('c')");
  }

  @Test
  void attributesOfADrawingAreStyles() {
    HtmlReferences found =
        HtmlReferences.of(Jsoup.parse("<div fill=url(x)><svg mask='url(#m)'><rect fill=red filter='url(x#f)'/></svg>"), PAGE);
    assertThat(found.sheets).extracting(HtmlReferences.Sheet::text).containsExactly("mask:url(#m)", "filter:url(x#f)");
  }

  @Test
  void theStylesOfADocumentInAnAttributeMeetItsOwnElements() {
    Document page = Jsoup.parse("<iframe srcdoc='&lt;body class=a&gt;&lt;style&gt;.a &gt; i{b:url(x)}&lt;/style&gt;&lt;i&gt;'></iframe>");
    assertThat(HtmlReferences.of(page, PAGE).sheets).hasSize(1);
    assertThat(new Matching(page).matches(".a > i")).isTrue();
  }

  @Test
  void theBaseElementMovesEverything() {
    assertThat(references("<base href=//b.test/d/><img src=x>"))
        .extracting(one -> one.url().toString())
        .containsExactly("https://b.test/d/x");
  }

  @Test
  void aBaseElementMovesWhatComesAfterItOnly() {
    assertThat(references("<script src=x></script><base href=/d/><base href=//b.test/><script src=x></script>"))
        .extracting(one -> one.url().path())
        .containsExactly("/x", "/d/x");
  }

  @Test
  void aPreloadedModuleIsOne() {
    assertThat(references("<link rel=modulepreload href=x>")).allMatch(Reference::module);
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
