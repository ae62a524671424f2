package org.v6ready.model.use;

import java.util.Locale;

/// How much of what should have been seen was seen: `share` 0 to 1 of the `things`.
public record Coverage(Things things, double share) {
  public Coverage {
    if (!(0 <= share && share <= 1)) {
      throw new IllegalArgumentException("coverage " + share);
    }
  }

  /// What the share is of.
  public enum Things {
    /// Population weight in strata with enough observations.
    WEIGHT,
    /// Lines of a log that could be read.
    LOG_LINES,
    /// Flow sets that could be decoded.
    FLOW_SETS,
    /// Octets whose service's name is known.
    NAMED,
    /// Devices of the asset list.
    DEVICES,
    /// Operators or lines that were declared.
    DECLARED;

    /// The word in JSON and bundles, such as `log-lines`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
