package org.v6ready.web.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.documents.Say;
import org.v6ready.documents.report.IndicatorText;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.Gap;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.IndicatorStatus;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.Standing;

/// The plan's indicators as a page shows them.
public record PlanView(String title, String day, List<Row> rows, List<String> gaps) {
  /// One indicator; `mark` is the style of its status.
  public record Row(
      String id, String name, String goal, String due, String value, String source, String before, String status, String mark,
      String reason, String lead, List<String> crossChecks, List<String> gaps) {}

  /// One indicator with everything it has.
  public record One(Row row, List<String> milestones, String cooperating, List<Choice> methods, List<String> values) {}

  /// A choice of a form.
  public record Choice(String id, String name) {}

  static PlanView of(Desk desk, Locale language) {
    Say say = Say.in(language);
    LocalDate day = desk.today();
    return new PlanView(
        desk.plan().title().in(language), say.day(day),
        desk.standings(day).stream().map(standing -> row(standing, desk, say)).toList(), texts(desk.plan().gaps(), language));
  }

  static One one(Desk desk, Standing standing, Locale language) {
    Say say = Say.in(language);
    IndicatorText text = new IndicatorText(say);
    Indicator indicator = standing.indicator();
    List<String> values = new ArrayList<>();
    for (IndicatorValue value : desk.values().reversed()) {
      if (value.indicator().equals(indicator.id())) {
        String evidence = value.evidence().isEmpty() ? "" : "; " + say.text("plan.evidence", "files", String.join(", ", value.evidence()));
        values.add(text.value(value, indicator) + "; " + text.source(value, indicator) + evidence
            + (value.note().isEmpty() ? "" : "; " + value.note()));
      }
    }
    return new One(
        row(standing, desk, say),
        indicator.milestones().stream().map(goal -> text.goal(goal, indicator) + (goal.by() == null ? "" : ", " + say.period(goal.by()))).toList(),
        IndicatorText.cooperating(indicator, desk.plan(), say),
        indicator.methods().stream().filter(PlanView::typed).map(method -> new Choice(method.id(), method.name().in(language))).toList(),
        values);
  }

  /// Whether people may enter values of a method.
  private static boolean typed(Method method) {
    return method.sources().stream().anyMatch(source -> source != org.v6ready.model.plan.ValueSource.MEASURED);
  }

  private static Row row(Standing standing, Desk desk, Say say) {
    IndicatorText text = new IndicatorText(say);
    Indicator indicator = standing.indicator();
    @Nullable IndicatorValue value = standing.value();
    return new Row(
        indicator.id(), indicator.name().in(say.language()), text.goal(indicator.goal(), indicator), text.due(indicator),
        value == null ? "" : text.value(value, indicator), text.source(value, indicator),
        standing.before() == null ? "" : text.value(standing.before(), indicator), text.status(standing), mark(standing.status()),
        text.reason(standing), IndicatorText.lead(indicator, desk.plan(), say),
        standing.crossChecks().stream().map(check -> text.value(check, indicator) + "; " + text.source(check, indicator)).toList(),
        texts(indicator.gaps(), say.language()));
  }

  private static List<String> texts(List<Gap> gaps, Locale language) {
    return gaps.stream().map(gap -> gap.text().in(language)).toList();
  }

  private static String mark(IndicatorStatus status) {
    return switch (status) {
      case MET -> "j-pass";
      case ON_TRACK, AT_RISK -> "j-warn";
      case NOT_MET, OVERDUE -> "j-fail";
      case NOT_ENOUGH_DATA, NO_DATA -> "j-inconclusive";
    };
  }
}
