package org.v6ready.wire.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv6Address;

/// What we say of ourselves, the same over both families and both versions of HTTP.
final class RequestHeaders {
  private RequestHeaders() {}

  /// Lower-case names in the order they are sent; without the host.
  static Map<String, String> of(String userAgent, String cookie) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("user-agent", userAgent);
    headers.put("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    headers.put("accept-language", "vi,en;q=0.8");
    headers.put("accept-encoding", "gzip, deflate, br");
    if (!cookie.isEmpty()) {
      headers.put("cookie", cookie);
    }
    return headers;
  }

  /// The authority: the host, and the port when it is not the scheme's own.
  static String authority(FetchRequest request) {
    boolean literal =
        IpAddress.parse(request.host()).filter(Ipv6Address.class::isInstance).isPresent();
    String host =
        literal && !request.host().startsWith("[") ? "[" + request.host() + "]" : request.host();
    return request.port() == (request.tls() ? 443 : 80) ? host : host + ":" + request.port();
  }

  /// The path with everything that may not stand in a request line escaped; what is escaped stays.
  static String target(String path) {
    StringBuilder safe = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > ' ' && octet < 0x7f) {
        safe.append((char) octet);
      } else {
        safe.append(String.format("%%%02X", octet & 0xff));
      }
    }
    return safe.isEmpty() || safe.charAt(0) != '/' ? "/" + safe : safe.toString();
  }
}
