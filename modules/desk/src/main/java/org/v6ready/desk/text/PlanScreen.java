package org.v6ready.desk.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.desk.Desk;
import org.v6ready.documents.Say;
import org.v6ready.documents.report.IndicatorText;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.Gap;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;
import org.v6ready.report.text.Columns;
import org.v6ready.report.text.Lines;
import org.v6ready.report.text.Screen;

/// The plan's indicators for a terminal: a table, or everything about one of them.
public final class PlanScreen {
  private static final int ID = 9;
  private static final int GOAL = 16;
  private static final int VALUE = 18;

  private final Screen screen;
  private final Say say;
  private final IndicatorText text;
  private final Lines lines = new Lines();

  private PlanScreen(Screen screen) {
    this.screen = screen;
    this.say = Say.in(screen.language());
    this.text = new IndicatorText(say);
  }

  /// Writes all indicators; gaps of the plan come under the table, they are never hidden.
  public static void all(Desk desk, List<Standing> standings, Screen screen, OutputStream out) throws IOException {
    PlanScreen table = new PlanScreen(screen);
    table.head(desk);
    standings.forEach(table::row);
    table.gaps(desk.plan().gaps(), standings.stream().mapToInt(standing -> standing.indicator().gaps().size()).sum());
    table.lines.write(out);
  }

  private void head(Desk desk) {
    lines.wrapped("", desk.plan().title().in(screen.language()), screen.columns());
    lines.blank();
    lines.add(Columns.fit(say.text("number"), ID) + Columns.fit(say.text("indicator.name"), nameWidth())
        + Columns.fit(say.text("indicator.goal"), GOAL) + Columns.fit(say.text("now"), VALUE) + say.text("indicator.status"));
  }

  private int nameWidth() {
    return Math.max(16, screen.columns() - ID - GOAL - VALUE - 18);
  }

  private void row(Standing standing) {
    Indicator indicator = standing.indicator();
    List<String> name = Columns.wrap(indicator.name().in(screen.language()), nameWidth() - 1);
    List<String> goal = Columns.wrap(text.goal(indicator.goal(), indicator) + " " + due(indicator), GOAL - 1);
    List<String> value = Columns.wrap(standing.value() == null ? "–" : text.value(standing.value(), indicator), VALUE - 1);
    List<String> status = Columns.wrap(text.status(standing), screen.columns() - ID - nameWidth() - GOAL - VALUE);
    int height = Math.max(Math.max(name.size(), goal.size()), Math.max(value.size(), status.size()));
    for (int i = 0; i < height; i++) {
      lines.add(Columns.fit(i == 0 ? indicator.id() : "", ID) + Columns.fit(at(name, i), nameWidth())
          + Columns.fit(at(goal, i), GOAL) + Columns.fit(at(value, i), VALUE) + at(status, i));
    }
  }

  private static String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : "";
  }

  private String due(Indicator indicator) {
    return indicator.goal() == null || indicator.goal().by() == null ? "" : "(" + indicator.goal().by().word() + ")";
  }

  private void gaps(List<Gap> gaps, int ofIndicators) {
    lines.blank();
    lines.wrapped("", say.text("plan.gaps", "count", say.number(gaps.size()), "more", say.number(ofIndicators)), screen.columns());
    gaps.forEach(gap -> lines.wrapped("- ", gap.text().in(screen.language()), screen.columns()));
  }

  /// Writes everything about one indicator, its values newest first.
  public static void one(Desk desk, Standing standing, Screen screen, OutputStream out) throws IOException {
    PlanScreen page = new PlanScreen(screen);
    page.whole(desk, standing);
    page.lines.write(out);
  }

  private void whole(Desk desk, Standing standing) {
    Indicator indicator = standing.indicator();
    lines.wrapped(indicator.id() + "  ", indicator.name().in(screen.language()), screen.columns());
    lines.blank();
    field("indicator.goal", Stream.of(text.goal(indicator.goal(), indicator), text.due(indicator)).filter(part -> !part.isEmpty()).collect(Collectors.joining(". ")));
    indicator.milestones().forEach(milestone -> field("plan.milestone", text.goal(milestone, indicator) + by(milestone)));
    field("indicator.status", text.status(standing) + (standing.reason().isEmpty() ? "" : ": " + text.reason(standing)));
    field("indicator.lead", IndicatorText.lead(indicator, desk.plan(), say));
    field("task.cooperating", IndicatorText.cooperating(indicator, desk.plan(), say));
    List<String> methods = new ArrayList<>();
    indicator.methods().forEach(method -> methods.add(method.id() + " (" + method.name().in(screen.language()) + ")"));
    field("plan.methods", String.join("; ", methods));
    lines.blank();
    List<IndicatorValue> values = desk.values().stream().filter(value -> value.indicator().equals(indicator.id())).toList().reversed();
    lines.add(say.text(values.isEmpty() ? "plan.no-values" : "plan.values"));
    values.forEach(value -> lines.wrapped("- ", text.value(value, indicator) + "; " + text.source(value, indicator) + evidence(value), screen.columns()));
    lines.blank();
    indicator.gaps().forEach((Gap gap) -> lines.wrapped(say.text("plan.gap") + " ", gap.text().in(screen.language()), screen.columns()));
  }

  private String by(Goal goal) {
    Period.Quarter quarter = goal.by();
    return quarter == null ? "" : " (" + say.period(quarter) + ")";
  }

  private String evidence(IndicatorValue value) {
    return value.evidence().isEmpty() ? "" : "; " + say.text("plan.evidence", "files", String.join(", ", value.evidence()));
  }

  private void field(String key, String content) {
    if (!content.isBlank()) {
      lines.wrapped(Columns.fit(say.text(key) + ":", 22), content, screen.columns());
    }
  }

  /// One line for each indicator, tabs between, for pipes.
  public static void lines(List<Standing> standings, Screen screen, OutputStream out) throws IOException {
    PlanScreen page = new PlanScreen(screen);
    for (Standing standing : standings) {
      Indicator indicator = standing.indicator();
      IndicatorValue value = standing.value();
      page.lines.add(
          String.join("\t", List.of(indicator.id(), Columns.harmless(indicator.name().in(screen.language())),
              page.text.goal(indicator.goal(), indicator), value == null ? "" : value.number().toPlainString(),
              standing.status().word(), value == null ? "" : value.method(), value == null ? "" : value.asOf().toString())));
    }
    page.lines.write(out);
  }

}
