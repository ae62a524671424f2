package org.v6ready.probes.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.wire.http.Fetch;

/// Where an answer sends the visitor on to: by status and Location (RFC 9110 section 15.4), or by a
/// refresh of at most one second.
final class Redirects {
  /// Refresh pages are tiny; looking further would parse every page twice.
  private static final int REFRESH_WITHIN = 4096;

  private static final Pattern REFRESH =
      Pattern.compile("\\s*([01])(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"]+)['\"]?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Redirects() {}

  /// The reference as the server wrote it; empty when the answer is final. A redirect without a
  /// Location is final.
  static Optional<String> target(Fetch fetch) {
    HttpFacts http = fetch.http();
    if (http == null) {
      return Optional.empty();
    }
    return switch (http.status()) {
      case 301, 302, 303, 307, 308 -> Optional.ofNullable(http.location());
      case 200 -> refresh(fetch);
      default -> Optional.empty();
    };
  }

  /// Whether the body is markup or plain text, by its type or, without one, by how it begins.
  static boolean text(Fetch fetch) {
    String type = fetch.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    return type.isBlank()
        ? fetch.body().length == 0 || fetch.text().stripLeading().startsWith("<")
        : type.startsWith("text/") || type.contains("html") || type.contains("xml");
  }

  private static Optional<String> refresh(Fetch fetch) {
    Optional<String> header = read(fetch.headers().getOrDefault("refresh", ""));
    if (header.isPresent() || fetch.body().length > REFRESH_WITHIN || !text(fetch)) {
      return header;
    }
    String html = fetch.text();
    if (!html.toLowerCase(Locale.ROOT).contains("refresh")) {
      return Optional.empty();
    }
    for (Element meta : Jsoup.parse(html).select("meta[http-equiv=refresh]")) {
      boolean scriptless = meta.closest("noscript") != null;
      Optional<String> target = scriptless ? Optional.empty() : read(meta.attr("content"));
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> read(String content) {
    Matcher refresh = REFRESH.matcher(content);
    return refresh.matches() ? Optional.of(refresh.group(2).strip()) : Optional.empty();
  }
}
