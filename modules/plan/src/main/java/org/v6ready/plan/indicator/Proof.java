package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Bounds;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;

/// What a value says about a goal once everything that was not measured, or lies within a sample's error, is
/// taken for the worst and for the best.
enum Proof {
  PROVEN,
  REFUTED,
  UNDECIDED;

  static Proof of(Indicator indicator, Goal goal, IndicatorValue value) {
    Bounds bounds = bounds(indicator, value);
    if (bounds == null) {
      return goal.reachedBy(value.number()) ? provenBy(value) : REFUTED;
    }
    BigDecimal low = bounds.low();
    BigDecimal high = bounds.high();
    if (goal.reachedBy(low) && goal.reachedBy(high)) {
      return provenBy(value);
    }
    boolean possible =
        goal.reachedBy(low)
            || goal.reachedBy(high)
            || (low.compareTo(goal.target()) < 0 && high.compareTo(goal.target()) > 0);
    return possible ? UNDECIDED : REFUTED;
  }

  /// The value's own, else those of what was not measured; null when it is exact.
  private static @Nullable Bounds bounds(Indicator indicator, IndicatorValue value) {
    Fraction fraction = value.fraction();
    if (value.bounds() != null || fraction == null || fraction.unknown() == 0 || fraction.whole() == 0) {
      return value.bounds();
    }
    return new Bounds(
        number(indicator, fraction.part(), fraction.whole()),
        number(indicator, fraction.part() + fraction.unknown(), fraction.whole()));
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
