package org.v6ready.plan.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.Plan;
import org.v6ready.plan.period.Period;

/// Judges indicators against their targets on a day. A value of an indicator that cannot be proven is
/// never *met*; one that is missing is never *not met*.
public final class Standings {
  private Standings() {}

  /// Every indicator of the plan, in its order. `values` may hold anything: those of other indicators,
  /// later days and unknown methods are passed over.
  public static List<Standing> of(Plan plan, List<IndicatorValue> values, LocalDate day) {
    return plan.indicators().stream().map(indicator -> of(indicator, values, day)).toList();
  }

  /// One indicator.
  public static Standing of(Indicator indicator, List<IndicatorValue> values, LocalDate day) {
    List<IndicatorValue> own =
        values.stream()
            .filter(value -> value.indicator().equals(indicator.id()) && !value.asOf().isAfter(day))
            .toList();
    List<Series> counted = new ArrayList<>();
    List<IndicatorValue> beside = new ArrayList<>();
    for (Method method : indicator.methods()) {
      Series.of(indicator, method, own)
          .ifPresent(
              series -> {
                if (method.counts()) {
                  counted.add(series);
                } else {
                  beside.add(series.newest());
                }
              });
    }
    Goal milestone = due(indicator, day);
    if (counted.isEmpty()) {
      boolean late = indicator.goal() != null && passed(indicator.goal(), day);
      return new Standing(
          indicator, IndicatorStatus.NO_DATA, null, null, milestone, beside,
          late ? "deadline-passed" : beside.isEmpty() ? "" : "context-only");
    }
    counted.stream().skip(1).forEach(series -> beside.add(series.newest()));
    return judged(indicator, counted, beside, milestone, day);
  }

  private static Standing judged(
      Indicator indicator, List<Series> counted, List<IndicatorValue> beside, @Nullable Goal milestone,
      LocalDate day) {
    Series first = counted.getFirst();
    IndicatorValue value = first.newest();
    Goal goal = indicator.goal();
    IndicatorStatus status = IndicatorStatus.NOT_ENOUGH_DATA;
    String reason = "";
    if (goal == null) {
      reason = "no-goal";
    } else if (first.originsDisagree(indicator, goal)) {
      reason = "origins-disagree";
    } else {
      Proof proof = Proof.of(indicator, goal, value);
      boolean refutedElsewhere = counted.stream().skip(1).anyMatch(other -> other.refutes(indicator, goal));
      if (proof == Proof.PROVEN && refutedElsewhere) {
        reason = "contradicted";
      } else if (proof == Proof.UNDECIDED) {
        reason = open(value);
      } else {
        status = proof == Proof.PROVEN ? IndicatorStatus.MET : notYet(goal, milestone, value, day);
        reason = old(value, day) ? "old-value" : "";
      }
    }
    return new Standing(indicator, status, value, first.before().orElse(null), milestone, beside, reason);
  }

  /// Why a value neither proves nor refutes.
  private static String open(IndicatorValue value) {
    if (!value.complete()) {
      return "partial";
    }
    if (value.bounds() == null) {
      return "unmeasured";
    }
    return value.method().equals(SampleValue.METHOD) && value.fraction() == null ? "uncounted" : "sample";
  }

  private static IndicatorStatus notYet(
      Goal goal, @Nullable Goal milestone, IndicatorValue value, LocalDate day) {
    if (passed(goal, day)) {
      return IndicatorStatus.OVERDUE;
    }
    if (milestone == null) {
      return IndicatorStatus.NOT_MET;
    }
    return milestone.reachedBy(value.number()) ? IndicatorStatus.ON_TRACK : IndicatorStatus.AT_RISK;
  }

  private static boolean passed(Goal goal, LocalDate day) {
    Period.Quarter by = goal.by();
    return by != null && day.isAfter(by.calendar().to());
  }

  private static @Nullable Goal due(Indicator indicator, LocalDate day) {
    Optional<Goal> last =
        indicator.milestones().stream().filter(milestone -> passed(milestone, day)).reduce((_, later) -> later);
    return last.orElse(null);
  }

  /// Whether the value is from before the last full reporting quarter.
  private static boolean old(IndicatorValue value, LocalDate day) {
    return value.asOf().isBefore(Period.quarterOf(day).previous().window().from());
  }
}
