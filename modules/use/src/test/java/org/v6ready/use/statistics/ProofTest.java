package org.v6ready.use.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Stratum;
import org.v6ready.model.use.Window;

class ProofTest {
  @ParameterizedTest
  @CsvSource({
    "0.901,0.99,PROVEN", "0.90,0.99,NOT_PROVEN", "0.80,0.90,NOT_PROVEN", "0.80,0.899,BELOW", "0.85,0.95,NOT_PROVEN"
  })
  void theTargetItselfIsNotMoreThanTheTarget(double low, double high, Proof proof) {
    assertThat(Proof.of(new Interval(low, high, Interval.Basis.WILSON), 0.90)).isEqualTo(proof);
  }

  @Test
  void aTotalAtTheTargetIsBelowIt() {
    assertThat(Proof.ofExact(0.90, 0.90)).isEqualTo(Proof.BELOW);
    assertThat(Proof.ofExact(0.9001, 0.90)).isEqualTo(Proof.PROVEN);
    assertThat(Proof.of(null, 0.90)).isEqualTo(Proof.NOT_ENOUGH_EVIDENCE);
  }

  @Test
  void aStratumNobodyVisitedCountsForBothExtremes() {
    List<Stratum> strata =
        List.of(
            new Stratum("A", Access.FIXED, "", 80.0, 990, 1000),
            new Stratum("B", Access.FIXED, "", 20.0, 0, 0));
    StrataEstimate estimate = StrataEstimate.of(strata).orElseThrow();
    assertThat(estimate.share()).isEqualTo(0.99);
    assertThat(estimate.unseen()).isEqualTo(0.2, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(estimate.interval().low()).isLessThan(0.80);
    assertThat(estimate.interval().high()).isGreaterThan(0.99);
    assertThat(estimate.covered()).isEqualTo(0.8, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void strataWithoutDeclaredWeightsArePooledAndSaySo() {
    List<Stratum> strata =
        List.of(new Stratum("A", Access.FIXED, "", null, 9, 10), new Stratum("B", Access.FIXED, "", 5.0, 45, 90));
    StrataEstimate estimate = StrataEstimate.of(strata).orElseThrow();
    assertThat(estimate.weighted()).isFalse();
    assertThat(estimate.share()).isEqualTo(0.54, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(StrataEstimate.of(List.of())).isEmpty();
  }

  @Test
  void aTrendIsRealOnlyWhenChanceCannotMakeIt() {
    assertThat(Change.between(measure(850, 1000), measure(860, 1000))).isEqualTo(Change.NONE_PROVEN);
    assertThat(Change.between(measure(850, 1000), measure(885, 1000))).isEqualTo(Change.UP);
    assertThat(Change.between(measure(900, 1000), measure(800, 1000))).isEqualTo(Change.DOWN);
  }

  @Test
  void aForecastKeepsInsideZeroAndOneAndNamesTheDayItCrosses() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    List<Forecast.Point> points =
        IntStream.range(0, 10)
            .mapToObj(i -> new Forecast.Point(start.plusDays(30L * i), 0.60 + 0.02 * i + 0.004 * (i % 2)))
            .toList();
    Forecast forecast = Forecast.of(points, LocalDate.of(2027, 12, 31), 0.90).orElseThrow();
    assertThat(forecast.low()).isLessThan(forecast.middle()).isPositive();
    assertThat(forecast.high()).isGreaterThan(forecast.middle()).isLessThan(1);
    assertThat(forecast.reaches()).isAfter(start.plusDays(270));
    assertThat(forecast.surely()).isAfter(forecast.reaches());
    assertThat(Forecast.of(points.subList(0, 3), start, 0.9)).isEmpty();
    assertThat(Forecast.of(points.stream().map(p -> new Forecast.Point(start, p.share())).toList(), start, 0.9))
        .isEmpty();
  }

  private static Measure measure(long part, long whole) {
    Instant day = Instant.parse("2026-11-01T00:00:00Z");
    return new Measure(
        "x", new Series(Method.VISITOR_TEST, Quantity.PREFERRED, "p"), new Window(day, day), part, whole,
        (double) part / whole, Wilson.of(part, whole).orElseThrow(), null, List.of(), null, Map.of(), Map.of(),
        List.of(), "2026.1", day);
  }
}
