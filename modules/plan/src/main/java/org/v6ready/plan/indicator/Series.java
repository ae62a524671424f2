package org.v6ready.plan.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.period.Period;

/// The values of one method, newest first. When several origins (operators) gave counts in the newest
/// reporting quarter, their counts are added; without counts their shares cannot be.
record Series(IndicatorValue newest, List<IndicatorValue> origins, List<IndicatorValue> earlier) {
  private static final Comparator<IndicatorValue> NEWEST_FIRST =
      Comparator.comparing(IndicatorValue::asOf).thenComparing(IndicatorValue::recorded).reversed();

  static Optional<Series> of(Indicator indicator, Method method, List<IndicatorValue> values) {
    List<IndicatorValue> own =
        values.stream()
            .filter(value -> value.method().equals(method.id()))
            .map(value -> SampleValue.of(indicator, value))
            .sorted(NEWEST_FIRST)
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Period.Quarter quarter = quarter(own.getFirst());
    List<IndicatorValue> origins = newestOfEach(own, quarter);
    List<IndicatorValue> earlier = own.stream().filter(value -> !quarter(value).equals(quarter)).toList();
    if (earlier.isEmpty() && origins.size() == 1) {
      earlier = own.subList(1, own.size());
    }
    return Optional.of(new Series(SampleValue.of(indicator, together(origins)), origins, earlier));
  }

  /// The newest value of each origin in one reporting quarter. Each run is an origin of its own, yet
  /// says the same of the same, so of measured values only the newest counts.
  private static List<IndicatorValue> newestOfEach(List<IndicatorValue> own, Period.Quarter quarter) {
    Map<String, IndicatorValue> newest = new LinkedHashMap<>();
    own.stream()
        .filter(value -> quarter(value).equals(quarter))
        .forEach(
            value ->
                newest.putIfAbsent(
                    switch (value.source()) {
                      case MEASURED -> "";
                      case DECLARED, IMPORTED, MANUAL -> value.origin();
                    },
                    value));
    return List.copyOf(newest.values());
  }

  /// The quarter whose reporting window holds the value's day.
  private static Period.Quarter quarter(IndicatorValue value) {
    return Period.quarterReportedOn(value.asOf());
  }

  private static IndicatorValue together(List<IndicatorValue> origins) {
    IndicatorValue newest = origins.getFirst();
    if (origins.size() == 1 || origins.stream().anyMatch(value -> value.fraction() == null)) {
      return newest;
    }
    Fraction sum =
        origins.stream()
            .map(value -> Objects.requireNonNull(value.fraction()))
            .reduce(new Fraction(0, 0, 0), Series::plus);
    BigDecimal number = sum.whole() == 0 ? BigDecimal.ZERO : MeasuredValue.percent(sum.part(), sum.whole());
    return new IndicatorValue(
        newest.indicator(), number, sum, origins.stream().allMatch(IndicatorValue::complete), newest.source(),
        origins.stream().map(IndicatorValue::origin).sorted().collect(Collectors.joining(" + ")),
        newest.method(), newest.asOf(), origins.stream().flatMap(value -> value.evidence().stream()).toList(),
        newest.note(), newest.recorded());
  }

  private static Fraction plus(Fraction a, Fraction b) {
    return new Fraction(a.part() + b.part(), a.unknown() + b.unknown(), a.whole() + b.whole());
  }

  /// Whether several origins gave shares without counts that lead to different answers.
  boolean originsDisagree(Indicator indicator, Goal goal) {
    boolean added = origins.stream().allMatch(value -> value.fraction() != null);
    return !added
        && origins.stream().map(value -> Proof.of(indicator, goal, value)).distinct().count() > 1;
  }

  boolean refutes(Indicator indicator, @Nullable Goal goal) {
    return goal != null && Proof.of(indicator, goal, newest) == Proof.REFUTED;
  }

  /// The newest value of the quarters before, or the one before when there was but one origin.
  Optional<IndicatorValue> before() {
    return earlier.stream().findFirst();
  }
}
