package org.v6ready.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadTest {
  @Test
  void whatMayStandInSeveralLinesIsKeptWhole() {
    Head head =
        Head.of(200, "HTTP/1.1",
            List.of(
                Map.entry("Link", "<https://a.test/>; rel=https://api.w.org/"), Map.entry("link", "<https://b.test/x.css>; rel=preload; as=style"),
                Map.entry("Content-Security-Policy", "default-src *"), Map.entry("Content-Security-Policy", "upgrade-insecure-requests"),
                Map.entry("Set-Cookie", "a=1"), Map.entry("Set-Cookie", "b=2"), Map.entry("Server", "one"), Map.entry("Server", "two")));
    assertThat(head.headers())
        .containsEntry("link", "<https://a.test/>; rel=https://api.w.org/, <https://b.test/x.css>; rel=preload; as=style")
        .containsEntry("content-security-policy", "default-src *, upgrade-insecure-requests")
        .containsEntry("set-cookie", "a=1\nb=2")
        .containsEntry("server", "one");
  }
}
