package org.v6ready.probes.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private static Literals in(String html) {
    Literals literals = new Literals();
    literals.document(Jsoup.parse(html));
    return literals;
  }

  @Test
  void urlsWithLiteralHostsAreListed() {
    assertThat(in("<a href=http://203.0.113.9/x>a</a><img src='//14.225.1.2/y'><p>see http://14.225.1.3/z.").found())
        .containsExactlyInAnyOrder("http://203.0.113.9/x", "//14.225.1.2/y", "http://14.225.1.3/z");
  }

  @Test
  void scriptsAreSearchedForWhatHasTheShapeOfAUrl() {
    Literals literals = new Literals();
    literals.code("var v='1.2.3.4', u=\"https:\\/\\/14.225.1.2:8443\\/api\", o='1.3.6.1.4.1', w=`ws://[2401:d800::1]/s`");
    assertThat(literals.found()).containsExactlyInAnyOrder("https://14.225.1.2:8443/api", "ws://[2401:d800::1]/s");
  }

  @Test
  void loopbackVersionsAndExamplesInProseAreNot() {
    assertThat(in("<p>e.g. http://192.0.2.1/ v1.2.3.4 http://1.2.3.4.example.com/</p><a href=http://127.0.0.1/>x</a><!-- http://14.225.1.2/ -->").found())
        .isEmpty();
  }
}
