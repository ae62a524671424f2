package org.v6ready.wire.http;

/// Watches the first octets of an answer for `HTTP/`, so that HTTP/0.9 and other protocols are told
/// apart at once and not after a line that may never end.
final class StatusLineStart {
  private static final String START = "HTTP/";

  private int seen;

  /// Whether the answer may still be HTTP after these octets.
  boolean accepts(byte[] octets) {
    for (byte octet : octets) {
      if (whole()) {
        return true;
      }
      boolean blank = seen == 0 && (octet == '\r' || octet == '\n');
      if (!blank) {
        if (Character.toUpperCase(octet) != START.charAt(seen)) {
          return false;
        }
        seen++;
      }
    }
    return true;
  }

  /// Whether all of it came.
  boolean whole() {
    return seen == START.length();
  }
}
