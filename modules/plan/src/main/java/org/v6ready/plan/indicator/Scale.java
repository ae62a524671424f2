package org.v6ready.plan.indicator;

import org.v6ready.plan.Wording;

/// What an indicator's numbers count. `kind` tells shares (0 to 100), yes or no (1 or 0) and plain
/// counts apart; `unit` is written behind the number or as the column's heading.
public record Scale(Kind kind, Wording unit) {
  /// Which numbers are possible.
  public enum Kind {
    PERCENT,
    YES_NO,
    COUNT
  }
}
