package org.v6ready.documents.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Say;
import org.v6ready.model.plan.Bounds;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Plan;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;

/// Indicators in words: values with their source, method and day, never a bare number.
public record IndicatorText(Say say) {
  /// The value, its goal and its source in one sentence.
  public String sentence(Standing standing) {
    Indicator indicator = standing.indicator();
    IndicatorValue value = standing.value();
    String name = indicator.id() + ". " + indicator.name().in(say.language());
    if (value == null) {
      return say.text("indicator.none", "name", name, "goal", goal(indicator.goal(), indicator));
    }
    return say.text(
        "indicator.value",
        "name", name,
        "value", value(value, indicator),
        "goal", goal(indicator.goal(), indicator),
        "status", status(standing),
        "source", source(value, indicator));
  }

  /// The word of a status.
  public String status(Standing standing) {
    return say.text("status." + standing.status().word());
  }

  /// The value with its counts, or with the bounds of its sample.
  public String value(@Nullable IndicatorValue value, Indicator indicator) {
    if (value == null) {
      return say.text("status.no-data");
    }
    String counts = value.fraction() == null ? "" :
        " (" + say.number(value.fraction().part()) + "/" + say.number(value.fraction().whole()) + ")";
    Bounds bounds = value.bounds();
    String range = bounds == null ? "" : " (" + number(bounds.low(), indicator) + " – " + number(bounds.high(), indicator) + ")";
    return number(value.number(), indicator) + counts + range;
  }

  /// `> 90%`.
  public String goal(@Nullable Goal goal, Indicator indicator) {
    return goal == null
        ? say.text("indicator.ongoing")
        : (goal.comparator().sign() + " " + number(goal.target(), indicator)).replace("= ", "");
  }

  /// Who gave the value, by which method, for which day; which run measured it stands in its evidence.
  public String source(@Nullable IndicatorValue value, Indicator indicator) {
    if (value == null) {
      return "";
    }
    String method = indicator.method(value.method()).map(Method::name).map(name -> name.in(say.language())).orElse(value.method());
    return say.text(
        value.source() == ValueSource.MEASURED ? "indicator.source.measured" : "indicator.source",
        "source", say.text("source." + value.source().word()),
        "origin", value.origin(),
        "method", method,
        "date", say.day(value.asOf()));
  }

  /// Who leads.
  public static String lead(Indicator indicator, @Nullable Plan plan, Say say) {
    return names(indicator.lead(), plan, say);
  }

  /// Who takes part.
  public static String cooperating(Indicator indicator, @Nullable Plan plan, Say say) {
    return names(indicator.cooperating(), plan, say);
  }

  /// When the goal is due, by the reporting window and by the calendar; empty when never.
  public String due(Indicator indicator) {
    Period.Quarter by = indicator.goal() == null ? null : indicator.goal().by();
    return by == null
        ? ""
        : say.text("indicator.due", "quarter", say.period(by), "window", say.day(by.window().to()), "calendar", say.day(by.calendar().to()));
  }

  /// Why there is not enough to tell, or what else must be said; empty when nothing must.
  public String reason(Standing standing) {
    return standing.reason().isEmpty() ? "" : say.text("reason." + standing.reason());
  }

  private static String names(List<String> ids, @Nullable Plan plan, Say say) {
    return ids.stream()
        .map(id -> plan == null ? id : plan.body(id).map(body -> body.name().in(say.language())).orElse(id))
        .collect(Collectors.joining("; "));
  }

  private String number(BigDecimal number, Indicator indicator) {
    return switch (indicator.scale().kind()) {
      case PERCENT -> say.number(number) + "%";
      case YES_NO -> {
        String unit = indicator.scale().unit().in(say.language());
        yield number.signum() == 0 ? say.text("indicator.not", "unit", unit) : unit;
      }
      case COUNT -> say.number(number);
    };
  }
}
