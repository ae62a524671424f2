package org.v6ready.web.use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.use.settings.UseSettings;
import org.v6ready.use.settings.VisitorTest;
import org.v6ready.use.visit.DayCounts;

/// Everything the page of figures shows. `main` is the territory's figure, or the field sample's while
/// there is no other; null while there is neither.
public record UseView(
    Messages words,
    String place,
    @Nullable FigureLine main,
    List<String> missing,
    List<StratumRow> strata,
    @Nullable ForecastView forecast,
    List<Group> groups,
    List<Context> context,
    VisitorReport visitors,
    String page,
    String beacon) {
  public UseView {
    missing = List.copyOf(missing);
    strata = List.copyOf(strata);
    groups = List.copyOf(groups);
    context = List.copyOf(context);
  }

  /// The figures of one method; methods never share a table.
  public record Group(String method, List<FigureLine> lines) {}

  /// The newest day of somebody else's series.
  public record Context(String source, String area, String day, String preferred, String capable, String seen) {}

  static UseView of(
      UseFigures figures, UseSettings settings, List<DayCounts> days, List<ContextPoint> points, Messages words, Numbers numbers) {
    Map<Series, List<Measure>> series = figures.series();
    Optional<List<Measure>> main = main(series, Method.TERRITORY).or(() -> main(series, Method.FIELD_SAMPLE));
    Measure newest = main.map(List::getFirst).orElse(null);
    Missing missing = new Missing(words, numbers);
    VisitorTest test = settings.visitorTest();
    return new UseView(
        words, settings.place(),
        newest == null ? null : FigureLine.of(newest, words, numbers),
        newest == null ? missing.nothing(test != null, !settings.operators().isEmpty()) : missing.of(newest),
        newest == null ? List.of() : StratumRow.of(newest, words, numbers),
        main.flatMap(all -> ForecastView.of(all, figures.today(), words, numbers)).orElse(null),
        groups(series, words, numbers), context(points, numbers),
        VisitorReport.of(figures.visits(), days, words, numbers),
        test == null ? "" : test.page().source() + "/",
        test == null ? "" : "<script async src=\"" + test.page().source() + "/b.js\"></script>");
  }

  private static Optional<List<Measure>> main(Map<Series, List<Measure>> series, Method method) {
    return series.entrySet().stream()
        .filter(e -> e.getKey().method() == method && e.getKey().quantity() == Quantity.PREFERRED)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static List<Group> groups(Map<Series, List<Measure>> series, Messages words, Numbers numbers) {
    List<Group> groups = new ArrayList<>();
    for (Method method : Method.values()) {
      List<FigureLine> lines =
          series.entrySet().stream()
              .filter(e -> e.getKey().method() == method)
              .sorted(Comparator.comparing((Map.Entry<Series, List<Measure>> e) -> e.getKey().quantity()).thenComparing(e -> e.getKey().place()))
              .map(e -> FigureLine.of(e.getValue().getFirst(), words, numbers))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(method.word(), lines));
      }
    }
    return groups;
  }

  private static List<Context> context(List<ContextPoint> points, Numbers numbers) {
    Map<String, ContextPoint> newest = new java.util.TreeMap<>();
    points.forEach(point -> newest.merge(point.source() + " " + point.area(), point, (a, b) -> a.day().isAfter(b.day()) ? a : b));
    return newest.values().stream()
        .map(p -> new Context(p.source(), p.area(), numbers.day(p.day()), numbers.share(p.preferred() / 100), numbers.share(p.capable() / 100), numbers.count(p.seen())))
        .toList();
  }

  /// The words of a key.
  public String text(String key) {
    return words.text(key);
  }

  /// The words of a key with its placeholders filled.
  public String text(String key, Map<String, String> args) {
    return words.text(key, args);
  }
}
