package org.v6ready.wire.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A status line and its headers: lower-case names, the first value of each; every Set-Cookie, one a
/// line; every Link and Content-Security-Policy, joined by commas (RFC 9110 section 5.3).
record Head(int status, String version, Map<String, String> headers) {
  /// No status line came.
  static final Head NONE = new Head(0, "", Map.of());

  static Head of(
      int status, String version, Iterable<? extends Map.Entry<? extends CharSequence, ? extends CharSequence>> lines) {
    Map<String, String> headers = new LinkedHashMap<>();
    lines.forEach(
        line -> {
          String name = line.getKey().toString().toLowerCase(Locale.ROOT).strip();
          headers.merge(name, line.getValue().toString(), (first, next) -> joined(name, first, next));
        });
    return new Head(status, version, Map.copyOf(headers));
  }

  private static String joined(String name, String first, String next) {
    return switch (name) {
      case "set-cookie" -> first + "\n" + next;
      case "link", "content-security-policy" -> first + ", " + next;
      default -> first;
    };
  }

  /// Whether it only announces another head (RFC 9110 section 15.2).
  boolean informational() {
    return status >= 100 && status < 200 && status != 101;
  }
}
