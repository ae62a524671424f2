package org.v6ready.model.vantage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was proven of our own line and SMTP: that it lets port 25 out, that it does not, or nothing, for
/// want of an anchor that could be tried.
public enum Port25 {
  OPEN,
  BLOCKED,
  UNPROVEN;

  /// The word of JSON, such as `unproven`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Port25 of(@Nullable Boolean open) {
    return open == null ? UNPROVEN : open ? OPEN : BLOCKED;
  }
}
