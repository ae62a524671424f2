package org.v6ready.wire.proxy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The head of a request to a proxy. `forwarded` is what the origin server is to see, empty for a tunnel.
record ProxyRequest(boolean tunnel, String host, int port, byte[] forwarded) {
  /// Reads a request head; throws [IllegalArgumentException] for anything that is no proxy request.
  static ProxyRequest parse(String head) {
    String[] lines = head.split("\r\n");
    String[] words = lines[0].split(" ");
    if (words.length != 3) {
      throw new IllegalArgumentException("not a request line");
    }
    if (words[0].equals("CONNECT")) {
      int colon = words[1].lastIndexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("CONNECT needs host:port");
      }
      return new ProxyRequest(true, bare(words[1].substring(0, colon)), Integer.parseInt(words[1].substring(colon + 1)), new byte[0]);
    }
    URI target = URI.create(words[1]);
    if (target.getHost() == null) {
      throw new IllegalArgumentException("not an absolute URL");
    }
    return new ProxyRequest(false, bare(target.getHost()), target.getPort() < 0 ? 80 : target.getPort(), forward(words, target, lines));
  }

  private static byte[] forward(String[] words, URI target, String[] lines) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    StringBuilder head = new StringBuilder(words[0] + " " + path + query + " HTTP/1.1\r\n");
    for (int i = 1; i < lines.length; i++) {
      String name = lines[i].toLowerCase(Locale.ROOT);
      if (!name.startsWith("proxy-") && !name.startsWith("connection:")) {
        head.append(lines[i]).append("\r\n");
      }
    }
    return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
