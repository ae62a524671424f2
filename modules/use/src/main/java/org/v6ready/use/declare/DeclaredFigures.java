package org.v6ready.use.declare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Stratum;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;
import org.v6ready.use.settings.Operator;

/// S-ENA: the lines operators say have IPv6, of those they say are active. A total, so without interval;
/// enablement, so never evidence of use.
public final class DeclaredFigures {
  private DeclaredFigures() {}

  /// The figure of the newest declaration of each operator; empty when there is none with lines.
  public static Optional<Measure> of(
      List<Declaration> all, List<Operator> operators, String place, ZoneId zone, Instant now) {
    Map<String, Declaration> newest = Declaration.newest(all);
    Map<LineKind, long[]> counts = new LinkedHashMap<>();
    newest.values().forEach(declaration -> declaration.rows().forEach(row -> {
      long[] n = counts.computeIfAbsent(new LineKind(declaration.isp(), row.access()), _ -> new long[2]);
      n[0] += row.enabled();
      n[1] += row.active();
    }));
    List<Stratum> strata = new ArrayList<>();
    counts.forEach((kind, n) -> strata.add(new Stratum(kind.isp(), kind.access(), "", (double) n[1], n[0], n[1])));
    long part = strata.stream().mapToLong(Stratum::part).sum();
    long whole = strata.stream().mapToLong(Stratum::whole).sum();
    if (whole == 0) {
      return Optional.empty();
    }
    LocalDate first = newest.values().stream().map(Declaration::asOf).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = newest.values().stream().map(Declaration::asOf).max(LocalDate::compareTo).orElseThrow();
    long declared = operators.stream().filter(operator -> newest.containsKey(operator.name())).count();
    Coverage coverage = operators.isEmpty() ? null : new Coverage(Coverage.Things.DECLARED, (double) declared / operators.size());
    Series series = new Series(Method.DECLARATION, Quantity.LINES_ENABLED, place);
    Window window = new Window(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    return Optional.of(
        new Measure(series.key() + "/" + last, series, window, part, whole, (double) part / whole, null, null, strata,
            coverage, Map.of(), Map.of(), List.of("declared-not-measured"), Formulas.VERSION, now));
  }
}
