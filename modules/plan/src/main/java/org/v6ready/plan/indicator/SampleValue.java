package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Bounds;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.use.Interval;

/// What the counts of a sample say of the whole it was drawn from: between which shares the truth lies
/// (Wilson, 95 %). A share of a sample without its counts bounds nothing.
final class SampleValue {
  /// The id of the method whose values are samples.
  static final String METHOD = "sample-survey";

  private SampleValue() {}

  /// The value with its bounds when it is a share of a sample; else the value as it is.
  static IndicatorValue of(Indicator indicator, IndicatorValue value) {
    boolean sample = value.method().equals(METHOD) && indicator.scale().kind() == Scale.Kind.PERCENT;
    if (!sample || value.bounds() != null) {
      return value;
    }
    return new IndicatorValue(
        value.indicator(), value.number(), value.fraction(), bounds(value.fraction()), value.complete(), value.source(),
        value.origin(), value.method(), value.asOf(), value.evidence(), value.note(), value.recorded());
  }

  /// From the lower bound with all that is not known taken for a no, to the upper one with all of it taken
  /// for a yes.
  private static Bounds bounds(@Nullable Fraction fraction) {
    if (fraction == null || fraction.whole() == 0) {
      return new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
    double low = interval(fraction.part(), fraction.whole()).low();
    double high = interval(fraction.part() + fraction.unknown(), fraction.whole()).high();
    return new Bounds(UseValue.percent(low, RoundingMode.DOWN), UseValue.percent(high, RoundingMode.UP));
  }

  private static Interval interval(long part, long whole) {
    return Interval.ofScore((double) part / whole, (double) whole, Interval.Basis.WILSON);
  }
}
