package org.v6ready.use.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Stratum;
import org.v6ready.use.Formulas;
import org.v6ready.use.declare.LineKind;
import org.v6ready.use.settings.Operator;
import org.v6ready.use.statistics.StrataEstimate;
import org.v6ready.use.visit.Validity;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.VisitFigures;
import org.v6ready.use.visit.Where;

/// U-PREF of the whole territory, stratum by stratum: from the sampled lines alone, and together with
/// those visitors whose operator is known from their address. Weights are the lines operators declared;
/// where some are missing the observations are pooled, the coverage is 0, and nothing is proven.
public final class TerritoryFigures {
  private static final String UNPLACED = "operator-or-kind-unknown";

  private final List<Operator> operators;
  private final Map<LineKind, Long> active;
  private final LocalDate last;
  private final ZoneId zone;
  private final String place;
  private final Instant now;

  /// For one window that ends with `last`, at a place (the commune).
  public TerritoryFigures(
      List<Operator> operators, Map<LineKind, Long> active, LocalDate last, ZoneId zone, String place, Instant now) {
    this.operators = List.copyOf(operators);
    this.active = Map.copyOf(active);
    this.last = last;
    this.zone = zone;
    this.place = place;
    this.now = now;
  }

  /// The figures of the visits of the window; none without a visit that counts.
  public List<Measure> of(List<Visit> visits) {
    List<Visit> sampled = List.copyOf(SurveyProgress.counted(visits).values());
    List<Visit> others = new ArrayList<>();
    long unplaced = 0;
    for (Validity.Judged judged : Validity.judge(visits.stream().filter(v -> v.where().line().isEmpty()).toList())) {
      Where where = judged.visit().where();
      boolean placed = where.basis() == Where.Basis.AS_NUMBER && where.access() != Access.UNKNOWN;
      if (judged.validity() == Validity.VALID && placed) {
        others.add(judged.visit());
      } else if (judged.validity() == Validity.VALID) {
        unplaced++;
      }
    }
    List<Measure> figures = new ArrayList<>();
    figure(Method.FIELD_SAMPLE, sampled, 0).ifPresent(figures::add);
    if (!others.isEmpty()) {
      others.addAll(sampled);
      figure(Method.TERRITORY, others, unplaced).ifPresent(figures::add);
    } else {
      figure(Method.TERRITORY, sampled, unplaced).ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<Measure> figure(Method method, List<Visit> visits, long unplaced) {
    List<Stratum> strata = strata(visits);
    return StrataEstimate.of(strata).map(estimate -> measure(method, strata, estimate, unplaced));
  }

  private Measure measure(Method method, List<Stratum> strata, StrataEstimate estimate, long unplaced) {
    Series series = new Series(method, Quantity.PREFERRED, place);
    long part = strata.stream().mapToLong(Stratum::part).sum();
    long whole = strata.stream().mapToLong(Stratum::whole).sum();
    List<String> notes = new ArrayList<>();
    if (!estimate.weighted()) {
      notes.add("strata-not-weighted");
    }
    // Without declared lines nobody knows how much of the territory the observations stand for.
    double covered = estimate.weighted() ? Math.min(1, estimate.covered()) : 0;
    if (estimate.weighted() && covered < StrataEstimate.LEAST_COVERED) {
      notes.add("coverage-too-small");
    }
    Interval interval = estimate.interval();
    return new Measure(
        series.key() + "/" + last, series, VisitFigures.window(last, zone), part, whole, estimate.share(), interval, null,
        strata, new Coverage(Coverage.Things.WEIGHT, covered), Map.of(),
        unplaced == 0 ? Map.of() : new TreeMap<>(Map.of(UNPLACED, unplaced)), notes, Formulas.VERSION, now);
  }

  /// Every stratum there is, also those nobody looked into.
  private List<Stratum> strata(List<Visit> visits) {
    Map<LineKind, long[]> counts = new LinkedHashMap<>();
    for (Operator operator : operators) {
      operator.kinds().forEach(kind -> counts.put(new LineKind(operator.name(), kind), new long[2]));
    }
    active.keySet().forEach(kind -> counts.putIfAbsent(kind, new long[2]));
    for (Visit visit : visits) {
      long[] n = counts.computeIfAbsent(new LineKind(visit.where().isp(), visit.where().access()), _ -> new long[2]);
      n[0] += visit.preferred() ? 1 : 0;
      n[1]++;
    }
    List<Stratum> strata = new ArrayList<>();
    counts.forEach((kind, n) -> strata.add(new Stratum(kind.isp(), kind.access(), "", weight(kind), n[0], n[1])));
    return strata;
  }

  private @Nullable Double weight(LineKind kind) {
    Long lines = active.get(kind);
    return lines == null ? null : (double) lines;
  }
}
