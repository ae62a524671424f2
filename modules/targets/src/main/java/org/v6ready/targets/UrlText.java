package org.v6ready.targets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.name.DomainName;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Suggestion;
import org.v6ready.yaml.Values;

/// URLs as people write them (RFC 3986), the scheme optional. Java's own parser accepts no Unicode
/// host and hides the port's faults, so this splits by hand.
final class UrlText {
  private static final Pattern URL =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)([^#]*)(?:#.*)?");
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(.*))?");

  private final Values values;
  private final HostText hosts;

  UrlText(Values values, HostText hosts) {
    this.values = values;
    this.hosts = hosts;
  }

  /// The parts; `scheme` in lower case and null when not written, `port` 0 when not written, `path`
  /// with its query, empty or starting with a slash.
  record Parts(@Nullable String scheme, DomainName host, int port, String path) {}

  /// Splits and checks `text`; a scheme that is written must be one of `schemes`.
  Optional<Parts> parse(Node node, String path, String text, List<String> schemes) {
    Matcher url = URL.matcher(text);
    if (!url.matches() || text.chars().anyMatch(Character::isWhitespace) || text.contains("\\")) {
      return values.refuse(node, path, "url.malformed", "value", text);
    }
    String scheme = url.group(1) == null ? null : url.group(1).toLowerCase(Locale.ROOT);
    if (scheme != null && !schemes.contains(scheme)) {
      return refuseScheme(node, path, scheme, schemes);
    }
    if (url.group(2).contains("@")) {
      return values.refuse(node, path, "host.userinfo");
    }
    // An address without brackets is all colons: it must not be taken for a host and a port.
    if (org.v6ready.model.address.IpAddress.parse(url.group(2)).isPresent()) {
      return values.refuse(node, path, "host.literal", "value", url.group(2));
    }
    Matcher authority = AUTHORITY.matcher(url.group(2));
    if (!authority.matches() || authority.group(1).isEmpty()) {
      return values.refuse(node, path, "url.malformed", "value", text);
    }
    Optional<DomainName> host = hosts.name(node, path, authority.group(1));
    Optional<Integer> port = port(node, path, authority.group(2));
    return host.isEmpty() || port.isEmpty()
        ? Optional.empty()
        : Optional.of(new Parts(scheme, host.get(), port.get(), path(url.group(3))));
  }

  private Optional<Parts> refuseScheme(Node node, String path, String scheme, List<String> schemes) {
    Optional<String> near = Suggestion.of(scheme, schemes);
    return near.isPresent()
        ? values.refuse(node, path, "url.scheme", "value", scheme, "suggestion", near.get())
        : values.refuse(
            node, path, "url.scheme-list", "value", scheme, "allowed", String.join(", ", schemes));
  }

  private Optional<Integer> port(Node node, String path, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.of(0);
    }
    boolean good = text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    return good
        ? Optional.of(Integer.parseInt(text))
        : values.refuse(node, path, "url.port", "value", text);
  }

  /// Percent-encodes what may not stand in a request line (RFC 3986 section 2.1).
  private static String path(String text) {
    StringBuilder encoded = new StringBuilder(text.isEmpty() || text.startsWith("/") ? "" : "/");
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = c > 0x20 && c < 0x7f && "\"<>`{}|^".indexOf(c) < 0;
              encoded.append(plain ? Character.toString(c) : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            });
    return encoded.toString();
  }
}
