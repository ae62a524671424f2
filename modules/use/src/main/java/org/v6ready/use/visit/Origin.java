package org.v6ready.use.visit;

import java.util.Locale;

/// Where a visit was started.
public enum Origin {
  /// On the test's own page.
  PAGE,
  /// By the script in a portal's pages.
  BEACON,
  /// By the link of a sampled line.
  SURVEY;

  /// The word in JSON and bundles.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
