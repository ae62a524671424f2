package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.plan.Bounds;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.plan.period.Dates;

/// What a figure of use says about an indicator that lists [#METHOD] among its methods: the share of the
/// territory's connections that prefer IPv6, with its interval. A figure without weights of all strata, or
/// without enough observations, bounds nothing: it is shown and proves as little as it refutes.
public final class UseValue {
  /// The id of the method.
  public static final String METHOD = "territory-use";

  /// What the figures say of themselves when they conclude nothing.
  private static final List<String> INCONCLUSIVE = List.of("coverage-too-small", "strata-not-weighted");

  private UseValue() {}

  /// The value; empty when the figure or the indicator is of another kind.
  public static Optional<IndicatorValue> of(Indicator indicator, Measure figure) {
    boolean about =
        figure.series().method() == Method.TERRITORY && figure.series().quantity() == Quantity.PREFERRED
            && indicator.scale().kind() == Scale.Kind.PERCENT && indicator.method(METHOD).isPresent();
    if (!about) {
      return Optional.empty();
    }
    Interval interval = figure.interval();
    boolean concluding = interval != null && figure.notes().stream().noneMatch(INCONCLUSIVE::contains);
    Bounds bounds =
        concluding && interval != null
            ? new Bounds(percent(interval.low(), RoundingMode.DOWN), percent(interval.high(), RoundingMode.UP))
            : new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));
    return Optional.of(
        new IndicatorValue(
            indicator.id(), percent(figure.share(), RoundingMode.DOWN), null, bounds, concluding, ValueSource.MEASURED, figure.id(),
            METHOD, Dates.day(figure.window().to().minusMillis(1)), List.of(figure.id()), "", figure.recorded()));
  }

  static BigDecimal percent(double share, RoundingMode mode) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(1, mode);
  }
}
