package org.v6ready.model.verdict;

import java.util.Locale;

/// One host a page loads from and how it fares over IPv6.
public record ResourceHost(String host, String exampleUrl, HostClass hostClass, boolean critical) {
  /// The classes of verdicts section 3, W6.
  public enum HostClass {
    V6_OK,
    V6_BROKEN,
    V4_ONLY,
    V4_LITERAL,
    DEAD_BOTH,
    /// Not proven from here.
    UNKNOWN;

    /// The word of JSON, such as `v6-ok`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
