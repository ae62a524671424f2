package org.v6ready.office.apps;

import java.util.Locale;

/// What was found; each has its sentence and remedy in the bundle under [#word].
public enum AppRule {
  /// An IPv4 literal in a URL, such as `http://10.0.0.5/`.
  LITERAL_URL("app-01"),
  /// An IPv4 literal as a setting's value or in the text.
  LITERAL("app-01"),
  /// A range of IPv4 addresses, such as `10.0.0.0/8` in a filter.
  LITERAL_PREFIX("app-01"),
  /// A service that listens on `0.0.0.0`, so on IPv4 alone.
  LISTENS_V4_ONLY("app-02"),
  /// Resolving that knows IPv4 only: `gethostbyname`, `dns.resolve4`.
  RESOLVES_V4_ONLY("app-02"),
  /// Addresses as text that know IPv4 only: `inet_addr`, `inet_aton`, `ip2long`.
  PARSES_V4_ONLY("app-02"),
  /// A socket of the IPv4 family where the file has none of the IPv6 family.
  SOCKET_V4_ONLY("app-02"),
  /// Java told to leave IPv6 alone: `preferIPv4Stack=true`.
  JAVA_PREFERS_V4("app-02"),
  /// A database column too short for an IPv6 address as text (45 characters).
  COLUMN_TOO_SHORT("app-02"),
  /// A pattern that accepts dotted quads only.
  PATTERN_V4_ONLY("app-02"),
  /// `host:port` cut at the first colon, which an IPv6 literal has inside.
  SPLITS_AT_COLON("app-02");

  private final String check;

  AppRule(String check) {
    this.check = check;
  }

  /// The word in tables and JSON, such as `literal-url`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The check of the catalogue it speaks for.
  public String check() {
    return check;
  }
}
