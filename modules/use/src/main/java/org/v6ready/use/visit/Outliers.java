package org.v6ready.use.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.address.IpPrefix;

/// Prefixes that carry more of the figure than one place should: what a forger with many runs, or one
/// office with many machines, looks like. Every line says what the figure is without it.
public record Outliers(long valid, long preferred, List<Line> lines) {
  /// A prefix is told of from this many visits on.
  static final int LEAST = 20;

  /// And from this part of all valid visits on.
  static final double SHARE = 0.1;

  private static final int SHOWN = 10;

  public Outliers {
    lines = List.copyOf(lines);
  }

  /// One prefix: its valid visits, how many of them prefer IPv6, the most on one day, and what
  /// remains without it.
  public record Line(IpPrefix prefix, long visits, long preferred, long mostOnADay, long restValid, long restPreferred) {
    /// How far the figure moves when this prefix is left out, in points of 100.
    public double movesPoints(Outliers all) {
      return restValid == 0 ? 100 : 100.0 * restPreferred / restValid - 100.0 * all.preferred() / all.valid();
    }
  }

  /// Looks for them among judged visits.
  public static Outliers of(List<Validity.Judged> judged) {
    List<Visit> valid =
        judged.stream().filter(j -> j.validity() == Validity.VALID).map(Validity.Judged::visit).toList();
    Map<IpPrefix, List<Visit>> byPrefix = new HashMap<>();
    for (Visit visit : valid) {
      IpPrefix prefix = visit.prefix6() != null ? visit.prefix6() : visit.prefix4();
      if (prefix != null) {
        byPrefix.computeIfAbsent(prefix, _ -> new ArrayList<>()).add(visit);
      }
    }
    long preferred = valid.stream().filter(Visit::preferred).count();
    List<Line> lines =
        byPrefix.entrySet().stream()
            .filter(e -> e.getValue().size() >= LEAST && e.getValue().size() >= SHARE * valid.size())
            .map(e -> line(e.getKey(), e.getValue(), valid.size(), preferred))
            .sorted(Comparator.comparingLong(Line::visits).reversed().thenComparing(l -> l.prefix().toString()))
            .limit(SHOWN)
            .toList();
    return new Outliers(valid.size(), preferred, lines);
  }

  private static Line line(IpPrefix prefix, List<Visit> visits, long valid, long preferred) {
    long own = visits.stream().filter(Visit::preferred).count();
    Map<LocalDate, Long> byDay = new HashMap<>();
    visits.forEach(visit -> byDay.merge(visit.day(), 1L, Long::sum));
    long most = byDay.values().stream().mapToLong(n -> n).max().orElse(0);
    return new Line(prefix, visits.size(), own, most, valid - visits.size(), preferred - own);
  }
}
