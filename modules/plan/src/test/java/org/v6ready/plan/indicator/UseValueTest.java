package org.v6ready.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.plan.Plan;
import org.v6ready.plan.Story;

/// The indicator of use held against measured figures.
class UseValueTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final Plan PLAN = Story.plan("");

  private static Measure figure(Method method, double share, @Nullable Interval interval, String... notes) {
    return new Measure(
        "t-1", new Series(method, Quantity.PREFERRED, "xã"),
        new Window(Instant.parse("2026-10-30T17:00:00Z"), Instant.parse("2026-11-26T17:00:00Z")), 209, 220, share, interval, null,
        List.of(), null, Map.of(), Map.of(), List.of(notes), "2026.1", Instant.parse("2026-11-26T05:00:00Z"));
  }

  private static Interval interval(double low, double high) {
    return new Interval(low, high, Interval.Basis.STRATA);
  }

  private static Indicator rate() {
    return PLAN.indicators().stream().filter(one -> one.id().equals("II.1.3a")).findFirst().orElseThrow();
  }

  private static IndicatorStatus status(Measure figure, IndicatorValue... others) {
    List<IndicatorValue> values = new java.util.ArrayList<>(List.of(others));
    UseValue.of(rate(), figure).ifPresent(values::add);
    return Standings.of(rate(), values, DAY).status();
  }

  @Test
  void onlyALowerBoundAboveTheGoalMeetsIt() {
    assertThat(status(figure(Method.TERRITORY, .9463, interval(.9127, .9719)))).isEqualTo(IndicatorStatus.MET);
    assertThat(status(figure(Method.TERRITORY, .9463, interval(.8990, .9649)))).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(status(figure(Method.TERRITORY, .93, interval(.90, .9649)))).as("90 is not more than 90").isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(status(figure(Method.TERRITORY, .89, interval(.85, .93)))).as("below the goal, yet not refuted").isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    assertThat(status(figure(Method.TERRITORY, .62, interval(.55, .69)))).isEqualTo(IndicatorStatus.NOT_MET);
  }

  @Test
  void aFigureThatConcludesNothingNeitherProvesNorRefutes() {
    for (String note : List.of("coverage-too-small", "strata-not-weighted")) {
      assertThat(status(figure(Method.TERRITORY, .99, interval(.97, .999), note))).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
      assertThat(status(figure(Method.TERRITORY, .30, interval(.2, .4), note))).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
    }
    assertThat(status(figure(Method.TERRITORY, .30, null))).isEqualTo(IndicatorStatus.NOT_ENOUGH_DATA);
  }

  @Test
  void otherMethodsAndQuantitiesSayNothing() {
    for (Method method : Method.values()) {
      assertThat(UseValue.of(rate(), figure(method, .95, null)).isPresent()).isEqualTo(method == Method.TERRITORY);
    }
  }

  @Test
  void theValueCarriesItsSourceMethodDayAndBounds() {
    IndicatorValue value = UseValue.of(rate(), figure(Method.TERRITORY, .94639, interval(.89901, .96491))).orElseThrow();
    assertThat(value.number()).isEqualTo(new BigDecimal("94.6"));
    assertThat(java.util.Objects.requireNonNull(value.bounds()).low()).isEqualTo(new BigDecimal("89.9"));
    assertThat(java.util.Objects.requireNonNull(value.bounds()).high()).isEqualTo(new BigDecimal("96.5"));
    assertThat(value.source()).isEqualTo(ValueSource.MEASURED);
    assertThat(value.method()).isEqualTo(UseValue.METHOD);
    assertThat(value.asOf()).isEqualTo(DAY);
    assertThat(value.evidence()).containsExactly("t-1");
  }

  @Test
  void declaredLinesStandBesideAndNeverBecomeUse() {
    IndicatorValue declared = Story.value("II.1.3a", "97", "970/1000", "isp-declaration", "Viettel", "2026-11-20");
    Standing standing =
        Standings.of(rate(), List.of(declared, UseValue.of(rate(), figure(Method.TERRITORY, .62, interval(.55, .69))).orElseThrow()), DAY);
    assertThat(standing.status()).isEqualTo(IndicatorStatus.NOT_MET);
    assertThat(standing.crossChecks()).contains(declared);
  }
}
