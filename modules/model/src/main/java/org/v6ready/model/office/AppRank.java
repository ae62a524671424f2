package org.v6ready.model.office;

import java.util.Locale;

/// How surely a finding stops the program on an IPv6-only network.
public enum AppRank {
  /// It will stop, or very nearly surely.
  HIGH,
  /// It stops when that part is used.
  MEDIUM,
  /// Worth a look: a comment, an example, a name that has an IPv6 counterpart in the same file.
  LOW;

  /// The word in tables and JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The next lower one; the lowest has none.
  public AppRank lower() {
    return this == HIGH ? MEDIUM : LOW;
  }
}
