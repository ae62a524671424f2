package org.v6ready.model.dns;

import java.util.Locale;

/// What the parent says about a name server's address beside what the child says (RFC 9471).
public enum Glue {
  MATCH,
  MISSING,
  DIFFERS,
  NOT_NEEDED;

  /// The word JSON uses, such as `not-needed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
