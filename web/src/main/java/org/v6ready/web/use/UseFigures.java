package org.v6ready.web.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Series;
import org.v6ready.store.UseStore;
import org.v6ready.use.declare.DeclaredFigures;
import org.v6ready.use.declare.Declaration;
import org.v6ready.use.office.OfficeFigures;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.survey.TerritoryFigures;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.VisitFigures;

/// The figures as they are now: those of visits, sampled lines, declarations and audits of offices computed
/// afresh from the last 28 days and kept, the others as they were stored.
public final class UseFigures {
  private final UseStore store;
  private final UseSettings settings;
  private final LocalDate today;
  private final List<Visit> visits;
  private final List<Declaration> declarations;

  private UseFigures(UseStore store, UseSettings settings, LocalDate today) {
    this.store = store;
    this.settings = settings;
    this.today = today;
    this.visits = store.kept(Visit.KIND, today.minusDays(VisitFigures.DAYS - 1L), today, Visit.class);
    this.declarations = store.kept(Declaration.KIND, LocalDate.of(2000, 1, 1), today, Declaration.class);
  }

  /// Computes today's figures and keeps them.
  public static UseFigures now(UseSource source, Clock clock) {
    Instant now = clock.now();
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(now, zone);
    UseFigures figures = new UseFigures(source.store(), source.settings(), today);
    List<Measure> fresh = new ArrayList<>(figures.fresh(now));
    Instant from = today.minusDays(OfficeFigures.DAYS).atStartOfDay(zone).toInstant();
    fresh.addAll(OfficeFigures.of(source.offices().since(from), today, zone, now));
    source.store().add(fresh);
    return figures;
  }

  private List<Measure> fresh(Instant now) {
    ZoneId zone = ZoneId.systemDefault();
    VisitorTest test = settings.visitorTest();
    List<Measure> fresh = new ArrayList<>(VisitFigures.of(visits, today, zone, test == null ? settings.place() : test.page().host(), now));
    fresh.addAll(
        new TerritoryFigures(settings.operators(), Declaration.active(declarations), today, zone, settings.place(), now).of(visits));
    DeclaredFigures.of(declarations, settings.operators(), settings.place(), zone, now).ifPresent(fresh::add);
    return fresh;
  }

  /// Every series with its figures, the newest first.
  public Map<Series, List<Measure>> series() {
    Map<Series, List<Measure>> series = new LinkedHashMap<>();
    store.measures().stream()
        .sorted(java.util.Comparator.comparing((Measure m) -> m.window().to()).thenComparing(Measure::recorded).reversed())
        .forEach(measure -> series.computeIfAbsent(measure.series(), _ -> new ArrayList<>()).add(measure));
    return series;
  }

  LocalDate today() {
    return today;
  }

  List<Visit> visits() {
    return visits;
  }

  List<Declaration> declarations() {
    return declarations;
  }
}
