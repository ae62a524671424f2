package org.v6ready.probes.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebUrlTest {
  private static final WebUrl BASE = WebUrl.parse("https://a.test/dir/page.html?q=1").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "x.css, https://a.test/dir/x.css",
    "../x.css, https://a.test/x.css",
    "../../../x.css, https://a.test/x.css",
    "/x.css, https://a.test/x.css",
    "//b.test/x, https://b.test/x",
    "http://B.TEST:8080/x, http://b.test:8080/x",
    "https:\\\\b.test\\x, https://b.test/x",
    "?z=2, https://a.test/dir/page.html?z=2",
    "'/a b#frag', https://a.test/a%20b",
    "//user:pw@b.test/x, https://b.test/x",
    "//xã.test/ảnh, https://xn--x-yfa.test/%E1%BA%A3nh",
    "//[2001:db8::1]:8443/x, https://[2001:db8::1]:8443/x",
    "//203.0.113.9/x, https://203.0.113.9/x",
    "//3405803785/x, https://203.0.113.9/x",
    "'  h\tttp://b.test ', http://b.test/",
  })
  void referencesResolveAsInABrowser(String reference, String expected) {
    assertThat(BASE.resolve(reference)).map(WebUrl::toString).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"#top", "data:image/png;base64", "javascript:void(0)", "mailto:a@b.test", "http://", "http://a..b/", "http://b.test:99999/", "blob:https://a.test/x", "''"})
  void whatNoBrowserFetchesIsNoUrl(String reference) {
    assertThat(BASE.resolve(reference)).isEmpty();
  }

  @Test
  void aLiteralHostIsNoName() {
    assertThat(WebUrl.parse("http://203.0.113.9/").orElseThrow().name()).isEmpty();
  }
}
