package org.v6ready.model.use;

import java.util.Locale;

/// The kind of line a stratum or a session is of.
public enum Access {
  FIXED,
  MOBILE,
  UNKNOWN;

  /// The word in JSON and bundles, such as `fixed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
