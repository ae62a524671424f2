package org.v6ready.documents;

import java.util.regex.Pattern;

/// Keeps addresses of the office's inner networks out of papers that leave it: private IPv4 (RFC 1918,
/// RFC 3927, RFC 6598), unique local and link-local IPv6 (RFC 4193, RFC 4291).
public final class OwnAddresses {
  private static final Pattern INNER =
      Pattern.compile(
          "(?<![\\p{Alnum}.:])(?:"
              + "(?:10\\.\\d{1,3}|192\\.168|169\\.254|172\\.(?:1[6-9]|2\\d|3[01])|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\.\\d{1,3}\\.\\d{1,3}"
              + "|f[cd][0-9a-f]{2}:[0-9a-f:]*[0-9a-f:]"
              + "|fe[89ab][0-9a-f]:[0-9a-f:]*[0-9a-f:]"
              + ")(?:%[\\p{Alnum}]+)?(?:/\\d{1,3})?(?![\\p{Alnum}])(?!\\.\\d)",
          Pattern.CASE_INSENSITIVE);

  private OwnAddresses() {}

  /// The text with every inner address replaced by words saying so.
  public static String hidden(String text, Say say) {
    return INNER.matcher(text).replaceAll(say.text("address.inner"));
  }
}
