package org.v6ready.web.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.text.Messages;
import org.v6ready.use.visit.DayCounts;
import org.v6ready.use.visit.Origin;
import org.v6ready.use.visit.Outliers;
import org.v6ready.use.visit.Validity;
import org.v6ready.use.visit.Visit;
import org.v6ready.use.visit.VisitTally;

/// How the visits came about: what was dropped and refused, prefixes that weigh too much, and villages.
public record VisitorReport(
    String valid, List<Line> dropped, List<Line> refused, List<Outlier> outliers, List<Line> villages, String hidden, String resolvers, String large) {
  public VisitorReport {
    dropped = List.copyOf(dropped);
    refused = List.copyOf(refused);
    outliers = List.copyOf(outliers);
    villages = List.copyOf(villages);
  }

  /// A name and its number.
  public record Line(String name, String number) {}

  /// One prefix with its visits, the share of all, the most on one day, and how far it moves the figure.
  public record Outlier(String prefix, String visits, String share, String most, String moves) {}

  static VisitorReport of(List<Visit> all, List<DayCounts> days, Messages words, Numbers numbers) {
    List<Validity.Judged> judged = Validity.judge(all.stream().filter(v -> v.origin() != Origin.SURVEY).toList());
    VisitTally tally = VisitTally.of(judged);
    List<Line> dropped = new ArrayList<>();
    new TreeMap<>(tally.dropped()).forEach((validity, n) -> dropped.add(new Line(words.text("validity." + validity.word()), numbers.count(n))));
    Map<String, Long> counts = new TreeMap<>();
    days.forEach(day -> day.counts().forEach((word, n) -> counts.merge(word, n, Long::sum)));
    List<Line> refused = new ArrayList<>();
    counts.forEach((word, n) -> {
      if (words.has("count." + word)) {
        refused.add(new Line(words.text("count." + word), numbers.count(n)));
      }
    });
    Outliers outliers = Outliers.of(judged);
    Villages villages = Villages.of(judged, numbers);
    return new VisitorReport(
        numbers.count(tally.valid()), dropped, refused,
        outliers.lines().stream().map(line -> outlier(line, outliers, numbers)).toList(), villages.shown(),
        villages.hidden() == 0 ? "" : numbers.count(villages.hidden()),
        tally.resolversAsked() == 0 ? "" : share(tally.resolvers(), tally.resolversAsked(), numbers),
        tally.largeAsked() == 0 ? "" : share(tally.large(), tally.largeAsked(), numbers));
  }

  private static String share(long part, long whole, Numbers numbers) {
    return numbers.share((double) part / whole) + " (" + numbers.count(part) + "/" + numbers.count(whole) + ")";
  }

  private static Outlier outlier(Outliers.Line line, Outliers all, Numbers numbers) {
    return new Outlier(
        line.prefix().toString(), numbers.count(line.visits()), numbers.share((double) line.visits() / all.valid()),
        numbers.count(line.mostOnADay()), numbers.points(line.movesPoints(all)));
  }

  /// Villages with enough visits, and how many visits the others have.
  private record Villages(List<Line> shown, long hidden) {
    static Villages of(List<Validity.Judged> judged, Numbers numbers) {
      Map<String, long[]> counts = new TreeMap<>();
      for (Validity.Judged each : judged) {
        Visit visit = each.visit();
        if (each.validity() == Validity.VALID && !visit.where().village().isEmpty()) {
          long[] n = counts.computeIfAbsent(visit.where().village(), _ -> new long[2]);
          n[0] += visit.preferred() ? 1 : 0;
          n[1]++;
        }
      }
      List<Line> shown = new ArrayList<>();
      long hidden = 0;
      for (Map.Entry<String, long[]> entry : counts.entrySet()) {
        long[] n = entry.getValue();
        if (n[1] >= StratumRow.LEAST_SHOWN) {
          shown.add(new Line(entry.getKey(), share(n[0], n[1], numbers)));
        } else {
          hidden += n[1];
        }
      }
      return new Villages(shown, hidden);
    }
  }
}
