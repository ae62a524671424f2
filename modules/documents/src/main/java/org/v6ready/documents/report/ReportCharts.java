package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Chart;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.target.Actor;
import org.v6ready.plan.indicator.Scale;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Dates;
import org.v6ready.report.Words;

/// The report's charts: levels over time, shares over time, the three answers beside the period
/// before, who must act, and how far the indicators are.
final class ReportCharts {
  private static final int[] RAMP = {0xE8EEF4, 0xB7CFE5, 0x7FA9D1, 0x3F7DB8, 0x083D77};
  private static final int[] TOP_OF_LEVEL = {0, 2, 5, 7, 9};
  private static final int BEFORE = 0xB7CFE5;
  private static final int NOW = 0x0B5CAD;

  private ReportCharts() {}

  static List<Block> of(PeriodAccount account, Say say) {
    List<Block> charts = new ArrayList<>();
    charts.add(levels(account, say));
    charts.add(shares(account, say));
    charts.add(answers(account, say));
    charts.add(actors(account, say));
    if (account.standings().stream().anyMatch(ReportCharts::percent)) {
      charts.add(indicators(account, say));
    }
    return charts;
  }

  private static List<String> days(PeriodAccount account, Say say) {
    return account.points().stream().map(point -> say.day(Dates.day(point.header().started()))).toList();
  }

  private static Chart levels(PeriodAccount account, Say say) {
    Words words = Words.in(say.language());
    List<Chart.Series> series = new ArrayList<>();
    for (int i = 0; i < RAMP.length; i++) {
      int top = TOP_OF_LEVEL[i];
      int below = i == 0 ? -1 : TOP_OF_LEVEL[i - 1];
      series.add(new Chart.Series(
          words.level("W" + top),
          RAMP[i],
          values(account.points(), point -> (double) point.services().stream()
              .filter(row -> row.kind().equals("web") && row.height() > below && row.height() <= top)
              .count())));
    }
    return new Chart(
        say.text("chart.levels"), say.text("chart.levels.summary", "points", say.number(account.points().size())),
        say.text("chart.services"), days(account, say), series, true);
  }

  private static Chart shares(PeriodAccount account, Say say) {
    return new Chart(
        say.text("chart.shares"),
        say.text("chart.shares.summary"),
        "%",
        days(account, say),
        List.of(
            new Chart.Series(say.text("share.websites.5"), BEFORE, values(account.points(), p -> percent(p.websitesFrom(5)))),
            new Chart.Series(say.text("share.websites.7"), NOW, values(account.points(), p -> percent(p.websitesFrom(7))))),
        false);
  }

  private static Chart answers(PeriodAccount account, Say say) {
    List<Chart.Series> series = new ArrayList<>();
    if (account.before() != null) {
      series.add(answers(account.before(), say.text("before"), BEFORE));
    }
    if (account.now() != null) {
      series.add(answers(account.now(), say.text("now"), NOW));
    }
    List<String> names = Arrays.stream(Snapshot.Answer.values()).map(answer -> say.text("chart." + answer)).toList();
    return new Chart(say.text("chart.answers"), say.text("chart.answers.summary"), "%", names, series, false);
  }

  private static Chart.Series answers(Snapshot snapshot, String name, int colour) {
    return new Chart.Series(
        name, colour, values(List.of(Snapshot.Answer.values()), answer -> percent(snapshot.working(answer))));
  }

  private static Chart actors(PeriodAccount account, Say say) {
    Words words = Words.in(say.language());
    List<Actor> actors = List.of(Actor.values());
    return new Chart(
        say.text("chart.actors"),
        say.text("chart.actors.summary"),
        say.text("chart.services"),
        actors.stream().map(words::actor).toList(),
        List.of(new Chart.Series(say.text("chart.services"), NOW, values(actors, actor ->
            (double) account.services().stream().filter(row -> row.fails() && row.mustAct() == actor).count()))),
        false);
  }

  private static Chart indicators(PeriodAccount account, Say say) {
    List<Standing> shown = account.standings().stream().filter(ReportCharts::percent).toList();
    return new Chart(
        say.text("chart.indicators"),
        say.text("chart.indicators.summary"),
        "%",
        shown.stream().map(standing -> standing.indicator().id()).toList(),
        List.of(
            new Chart.Series(say.text("chart.reached"), NOW, values(shown, s -> s.value() == null ? null : s.value().number().doubleValue())),
            new Chart.Series(say.text("chart.goal"), BEFORE, values(shown, s -> s.indicator().goal() == null ? null : s.indicator().goal().target().doubleValue()))),
        false);
  }

  private static boolean percent(Standing standing) {
    return standing.indicator().scale().kind() == Scale.Kind.PERCENT;
  }

  private static @Nullable Double percent(Fraction fraction) {
    return fraction.whole() == 0 ? null : Math.floor(fraction.part() * 1000.0 / fraction.whole()) / 10;
  }

  private static <T> List<@Nullable Double> values(List<T> of, Function<T, @Nullable Double> value) {
    List<@Nullable Double> values = new ArrayList<>();
    of.forEach(one -> values.add(value.apply(one)));
    return values;
  }
}
