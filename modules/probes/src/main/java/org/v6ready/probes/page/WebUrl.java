package org.v6ready.probes.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;

/// An http or https URL read as leniently as browsers do (WHATWG URL standard, the parts that matter
/// for fetching). `host` is a canonical domain name or an IP literal without brackets; `path` starts
/// with `/`, holds the query, and is ASCII. Fragments and credentials are dropped.
public record WebUrl(boolean tls, String host, int port, String path) {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$");
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^]]*]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
  private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final int BOUND = 8000;

  /// Reads an absolute URL; empty when it is not http or https, or names no host.
  public static Optional<WebUrl> parse(String text) {
    String url = trimmed(text);
    Matcher scheme = SCHEME.matcher(url);
    return scheme.matches()
        ? ofScheme(scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2))
        : Optional.empty();
  }

  /// Reads a reference found in a document at this URL; empty for other schemes, for a bare fragment,
  /// and for what no browser could fetch.
  public Optional<WebUrl> resolve(String reference) {
    String text = trimmed(reference);
    Matcher scheme = SCHEME.matcher(text);
    if (text.isEmpty()) {
      return Optional.empty();
    } else if (scheme.matches()) {
      return ofScheme(scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2));
    } else if (text.startsWith("//")) {
      return ofScheme(tls ? "https" : "http", text);
    }
    String file = path.split("\\?", 2)[0];
    String merged =
        text.startsWith("/")
            ? text
            : text.startsWith("?") ? file + text : file.substring(0, file.lastIndexOf('/') + 1) + text;
    return Optional.of(new WebUrl(tls, host, port, normal(merged)));
  }

  /// The host as an address, when it is a literal.
  public Optional<IpAddress> literal() {
    return IpAddress.parse(host);
  }

  /// The host as a name, when it is one.
  public Optional<DomainName> name() {
    return literal().isPresent() ? Optional.empty() : DomainName.parse(host);
  }

  /// The URL in full, without a default port.
  @Override
  public String toString() {
    String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return (tls ? "https://" : "http://") + shown + (port == (tls ? 443 : 80) ? "" : ":" + port) + path;
  }

  private static String trimmed(String text) {
    String bounded = text.length() > BOUND ? text.substring(0, BOUND) : text;
    String clean = BREAKS.matcher(bounded.strip()).replaceAll("");
    int fragment = clean.indexOf('#');
    String bare = fragment < 0 ? clean : clean.substring(0, fragment);
    int query = bare.indexOf('?');
    return query < 0
        ? bare.replace('\\', '/')
        : bare.substring(0, query).replace('\\', '/') + bare.substring(query);
  }

  private static Optional<WebUrl> ofScheme(String scheme, String rest) {
    boolean tls = scheme.equals("https");
    if (!tls && !scheme.equals("http")) {
      return Optional.empty();
    }
    String text = rest.replaceFirst("^/+", "");
    int end = 0;
    while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String whole = text.substring(0, end);
    String authority = whole.substring(whole.lastIndexOf('@') + 1);
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String number = parts.group(2);
    int port = number == null || number.isEmpty() ? (tls ? 443 : 80) : Integer.parseInt(number);
    String path = text.substring(end);
    return port < 1 || port > 65535
        ? Optional.empty()
        : host(parts.group(1))
            .map(host -> new WebUrl(tls, host, port, normal(path.startsWith("/") ? path : "/" + path)));
  }

  private static Optional<String> host(String written) {
    String decoded = written;
    try {
      decoded = written.contains("%") ? URLDecoder.decode(written, StandardCharsets.UTF_8) : written;
    } catch (IllegalArgumentException kept) {
      return Optional.empty();
    }
    String host = decoded;
    return IpAddress.parse(host)
        .or(() -> number(host))
        .map(IpAddress::toString)
        .or(() -> DomainName.parse(host).map(DomainName::ascii));
  }

  /// An IPv4 address written as one number, which browsers accept.
  private static Optional<IpAddress> number(String host) {
    boolean hex = host.matches("0[xX][0-9a-fA-F]{1,8}");
    if (!hex && !host.matches("[1-9][0-9]{0,9}")) {
      return Optional.empty();
    }
    long value = hex ? Long.parseLong(host.substring(2), 16) : Long.parseLong(host);
    byte[] octets = {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
    return value > 0xffffffffL ? Optional.empty() : Optional.of(IpAddress.ofOctets(octets));
  }

  /// Dot segments removed and everything that may not stand in a request line percent-encoded.
  private static String normal(String path) {
    String[] parts = path.split("\\?", 2);
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = parts[0].substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i].toLowerCase(Locale.ROOT)) {
        case ".", "%2e" -> {
          if (last) {
            kept.addLast("");
          }
        }
        case "..", ".%2e", "%2e.", "%2e%2e" -> {
          kept.pollLast();
          if (last) {
            kept.addLast("");
          }
        }
        default -> kept.addLast(segments[i]);
      }
    }
    return encoded("/" + String.join("/", kept) + (parts.length > 1 ? "?" + parts[1] : ""));
  }

  private static boolean plain(int octet) {
    return octet > 0x20 && octet < 0x7f && "\"<>`{}|\\^".indexOf(octet) < 0;
  }

  private static String encoded(String text) {
    if (text.chars().allMatch(WebUrl::plain)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(plain(octet) ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xff));
    }
    return out.toString();
  }
}
