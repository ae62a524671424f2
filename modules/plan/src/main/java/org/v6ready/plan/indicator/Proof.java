package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;

/// What a value says about a goal once everything that was not measured is taken for the worst and for
/// the best.
enum Proof {
  PROVEN,
  REFUTED,
  UNDECIDED;

  static Proof of(Indicator indicator, Goal goal, IndicatorValue value) {
    Fraction fraction = value.fraction();
    if (fraction == null || fraction.unknown() == 0 || fraction.whole() == 0) {
      return goal.reachedBy(value.number()) ? provenBy(value) : REFUTED;
    }
    BigDecimal low = number(indicator, fraction.part(), fraction.whole());
    BigDecimal high = number(indicator, fraction.part() + fraction.unknown(), fraction.whole());
    if (goal.reachedBy(low) && goal.reachedBy(high)) {
      return provenBy(value);
    }
    boolean possible =
        goal.reachedBy(low)
            || goal.reachedBy(high)
            || (low.compareTo(goal.target()) < 0 && high.compareTo(goal.target()) > 0);
    return possible ? UNDECIDED : REFUTED;
  }

  private static Proof provenBy(IndicatorValue value) {
    return value.complete() ? PROVEN : UNDECIDED;
  }

  private static BigDecimal number(Indicator indicator, long part, long whole) {
    return switch (indicator.scale().kind()) {
      case YES_NO -> part == whole ? BigDecimal.ONE : BigDecimal.ZERO;
      case PERCENT -> MeasuredValue.percent(part, whole);
      case COUNT -> BigDecimal.valueOf(part);
    };
  }
}
