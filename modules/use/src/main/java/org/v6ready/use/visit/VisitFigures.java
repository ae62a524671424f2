package org.v6ready.use.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;
import org.v6ready.use.statistics.Wilson;

/// Visits as figures: U-PREF, U-CAP and U-BRK of 28 days. Visits of sampled lines are left out, they are
/// the field sample's.
public final class VisitFigures {
  /// The window of every figure of visits.
  public static final int DAYS = 28;

  private VisitFigures() {}

  /// The window that ends with a day, which is included.
  public static Window window(LocalDate last, ZoneId zone) {
    return new Window(
        last.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// The figures of the visits of one window at a place (the page's name); none when no visit is valid.
  public static List<Measure> of(List<Visit> visits, LocalDate last, ZoneId zone, String place, Instant now) {
    List<Visit> own = visits.stream().filter(visit -> visit.origin() != Origin.SURVEY).toList();
    VisitTally tally = VisitTally.of(Validity.judge(own));
    if (tally.valid() == 0) {
      return List.of();
    }
    List<Measure> figures = new ArrayList<>();
    figures.add(figure(Quantity.PREFERRED, tally.preferred(), tally, last, zone, place, now));
    figures.add(figure(Quantity.CAPABLE, tally.capable(), tally, last, zone, place, now));
    figures.add(figure(Quantity.BROKEN, tally.broken(), tally, last, zone, place, now));
    return figures;
  }

  private static Measure figure(
      Quantity quantity, long part, VisitTally tally, LocalDate last, ZoneId zone, String place, Instant now) {
    Series series = new Series(Method.VISITOR_TEST, quantity, place);
    return new Measure(
        series.key() + "/" + last, series, window(last, zone), part, tally.valid(), (double) part / tally.valid(),
        Wilson.of(part, tally.valid()).orElse(null), null, List.of(), null, counts(tally), dropped(tally),
        List.of("visitors-chose-themselves"), Formulas.VERSION, now);
  }

  private static Map<String, Long> counts(VisitTally tally) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("resolvers-asked", tally.resolversAsked());
    counts.put("resolvers", tally.resolvers());
    counts.put("large-asked", tally.largeAsked());
    counts.put("large", tally.large());
    return counts;
  }

  private static Map<String, Long> dropped(VisitTally tally) {
    Map<String, Long> dropped = new TreeMap<>();
    tally.dropped().forEach((validity, n) -> dropped.put(validity.word(), n));
    return dropped;
  }
}
