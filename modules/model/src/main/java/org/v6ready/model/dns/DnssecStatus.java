package org.v6ready.model.dns;

/// RFC 4033 section 5.
public enum DnssecStatus {
  SECURE,
  INSECURE,
  BOGUS,
  INDETERMINATE;

  /// The lower-case word of JSON.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
