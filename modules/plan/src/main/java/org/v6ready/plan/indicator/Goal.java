package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.period.Period;

/// What must hold by the end of a quarter. The reporting window ends on the 14th of the quarter's last
/// month, the calendar quarter on its last day; both are shown. `by` is null for what never ends.
public record Goal(Comparator comparator, BigDecimal target, Period.@Nullable Quarter by) {
  /// Whether a value reaches it.
  public boolean reachedBy(BigDecimal value) {
    return comparator.holds(value, target);
  }
}
