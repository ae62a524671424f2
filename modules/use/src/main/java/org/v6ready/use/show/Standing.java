package org.v6ready.use.show;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.use.flow.FlowMeasures;
import org.v6ready.use.statistics.Change;
import org.v6ready.use.statistics.Forecast;
import org.v6ready.use.statistics.Proof;
import org.v6ready.use.statistics.SampleSize;
import org.v6ready.use.statistics.StrataEstimate;

/// One series as it stands: its newest figure, what that says about "more than the target" (null where
/// the question makes no sense: declarations, context, quantities that should be small), how it moved
/// against the figure before, the forecast, and how many more observations would prove the target if they
/// showed the same share (empty when none would, or it is proven already).
public record Standing(
    Measure measure,
    @Nullable Proof proof,
    @Nullable Change change,
    @Nullable Forecast forecast,
    OptionalLong missing,
    int figures) {

  /// The standings of all series, by method and quantity; `day` is what forecasts are for.
  public static List<Standing> of(List<Measure> measures, double target, LocalDate day) {
    Map<Series, List<Measure>> series = new LinkedHashMap<>();
    measures.forEach(measure -> series.computeIfAbsent(measure.series(), _ -> new ArrayList<>()).add(measure));
    return series.values().stream().map(figures -> newest(figures, target, day)).sorted(Standing::order).toList();
  }

  private static int order(Standing a, Standing b) {
    Series left = a.measure.series();
    Series right = b.measure.series();
    int method = left.method().compareTo(right.method());
    int quantity = left.quantity().compareTo(right.quantity());
    return method != 0 ? method : quantity != 0 ? quantity : left.place().compareTo(right.place());
  }

  /// The figures of one series, the newest window first, as the store gives them.
  private static Standing newest(List<Measure> figures, double target, LocalDate day) {
    Measure newest = figures.getFirst();
    Optional<Measure> before =
        figures.stream().filter(one -> !one.window().to().isAfter(newest.window().from())).findFirst();
    Proof proof = judged(newest.series()) ? proof(newest, target) : null;
    return new Standing(
        newest,
        proof,
        before.map(one -> Change.between(one, newest)).orElse(null),
        forecast(figures, day, target).orElse(null),
        proof == null || proof == Proof.PROVEN ? OptionalLong.empty() : missing(newest, target),
        figures.size());
  }

  private static boolean judged(Series series) {
    boolean smallIsGood = series.quantity() == Quantity.BROKEN || series.quantity() == Quantity.OPTED_OUT;
    return series.method().local() && series.method() != Method.DECLARATION && !smallIsGood;
  }

  /// The state of a figure: a census is exact; too little coverage proves nothing, whatever the interval.
  public static Proof proof(Measure measure, double target) {
    Coverage coverage = measure.coverage();
    double least =
        coverage == null
            ? 0
            : switch (coverage.things()) {
              case WEIGHT -> StrataEstimate.LEAST_COVERED;
              case FLOW_SETS -> FlowMeasures.LEAST_DECODED;
              case NAMED -> FlowMeasures.LEAST_NAMED;
              case LOG_LINES, DEVICES, DECLARED -> 0;
            };
    if (coverage != null && coverage.share() < least) {
      return Proof.NOT_ENOUGH_EVIDENCE;
    }
    return measure.notes().contains("census")
        ? Proof.ofExact(measure.share(), target)
        : Proof.of(measure.interval(), target);
  }

  private static OptionalLong missing(Measure measure, double target) {
    boolean sample =
        switch (measure.series().quantity().unit()) {
          case SESSION, DEVICE, DEVICE_DAY, VISITOR -> measure.whole() > 0;
          case REQUEST, FLOW, OCTET, LINE -> false;
        };
    if (!sample) {
      return OptionalLong.empty();
    }
    Long population = measure.population();
    OptionalLong needed =
        population == null
            ? SampleSize.toProve(measure.share(), target)
            : SampleSize.toProve(measure.share(), target, population);
    return needed.isEmpty() ? needed : OptionalLong.of(Math.max(0, needed.getAsLong() - measure.whole()));
  }

  private static Optional<Forecast> forecast(List<Measure> figures, LocalDate day, double target) {
    List<Forecast.Point> points =
        figures.stream()
            .map(one -> new Forecast.Point(one.window().to().minusSeconds(1).atZone(ZoneOffset.UTC).toLocalDate(), one.share()))
            .toList();
    return Forecast.of(points, day, target);
  }
}
