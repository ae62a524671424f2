package org.v6ready.checks.ladder;

import org.jspecify.annotations.Nullable;

/// Yes, no, or not proven from here.
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /// Both must hold: one no decides, else one unknown leaves it open.
  Answer and(Answer other) {
    return this == NO || other == NO ? NO : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }

  /// Either is enough.
  Answer or(Answer other) {
    return this == YES || other == YES ? YES : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
  }

  /// Yes or no.
  static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  /// The value of JSON: true, false, or null when not proven.
  public @Nullable Boolean value() {
    return this == UNKNOWN ? null : this == YES;
  }
}
