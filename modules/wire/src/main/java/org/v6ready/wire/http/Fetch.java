package org.v6ready.wire.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TlsFacts;

/// What a GET brought, layer by layer; a layer that was not reached is null. `headers` has lower-case
/// names, the first value of each but those [Head] joins; `body` is decoded (gzip, br, deflate)
/// and cut at the limit.
public record Fetch(
    ConnectAttempt attempt,
    @Nullable TlsFacts tls,
    @Nullable HttpFacts http,
    Map<String, String> headers,
    byte[] body) {
  /// The body as text in the charset the Content-Type names, else UTF-8.
  public String text() {
    return new String(body, charset());
  }

  private Charset charset() {
    String type = headers.getOrDefault("content-type", "");
    int at = type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
    try {
      return at < 0
          ? StandardCharsets.UTF_8
          : Charset.forName(type.substring(at + 8).replaceAll("[\"' ]|;.*", ""));
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
