package org.v6ready.plan.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.indicator.Comparator;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Scale;
import org.v6ready.plan.period.Period;
import org.v6ready.yaml.Node;
import org.v6ready.yaml.Section;

/// Reads goals, `> 90` by `2030-Q4`, and milestones on the way, and refuses those that contradict each
/// other.
final class GoalReading {
  private static final Pattern GOAL =
      Pattern.compile("(>=|<=|≥|≤|>|<|=)\\s*(\\d{1,12}(?:[.,]\\d{1,6})?)\\s*%?");
  private static final Map<String, Comparator> SIGNS =
      Map.of(
          ">", Comparator.ABOVE, ">=", Comparator.AT_LEAST, "≥", Comparator.AT_LEAST, "=", Comparator.EQUAL,
          "<=", Comparator.AT_MOST, "≤", Comparator.AT_MOST, "<", Comparator.BELOW);

  private final Words words;

  GoalReading(Words words) {
    this.words = words;
  }

  /// The goal and its quarter, from the keys `goal` and `by`.
  @Nullable Goal goal(Section section, Scale.Kind kind) {
    Node node = section.required("goal");
    String path = section.at("goal");
    Optional<String> text = words.values().text(node, path);
    Optional<Period.Quarter> by = quarter(section);
    if (node == null || text.isEmpty()) {
      return null;
    }
    Matcher parts = GOAL.matcher(text.get());
    if (!parts.matches()) {
      words.values().refuse(node, path, "goal.malformed", "value", Words.shorter(text.get()));
      return null;
    }
    Comparator comparator = SIGNS.getOrDefault(parts.group(1), Comparator.EQUAL);
    BigDecimal target = new BigDecimal(parts.group(2).replace(',', '.'));
    if (impossible(comparator, target, kind)) {
      words.values().refuse(node, path, "goal.impossible", "value", text.get());
      return null;
    }
    return new Goal(comparator, target, by.orElse(null));
  }

  private static boolean impossible(Comparator comparator, BigDecimal target, Scale.Kind kind) {
    BigDecimal most =
        switch (kind) {
          case PERCENT -> BigDecimal.valueOf(100);
          case YES_NO -> BigDecimal.ONE;
          case COUNT -> null;
        };
    int order = most == null ? -1 : target.compareTo(most);
    return order > 0
        || (order == 0 && comparator == Comparator.ABOVE)
        || (target.signum() == 0 && comparator == Comparator.BELOW);
  }

  private Optional<Period.Quarter> quarter(Section section) {
    Node node = section.required("by");
    Optional<String> text = words.values().text(node, section.at("by"));
    if (node == null || text.isEmpty() || text.get().equals("ongoing")) {
      return Optional.empty();
    }
    return Period.parse(text.get()).orElse(null) instanceof Period.Quarter quarter
        ? Optional.of(quarter)
        : words.values().refuse(node, section.at("by"), "quarter.malformed", "value", Words.shorter(text.get()));
  }

  /// The milestones of a goal in order of time.
  List<Goal> milestones(Section section, Scale.Kind kind, @Nullable Goal last) {
    List<Goal> milestones = new ArrayList<>();
    List<Node> items = words.values().items(section.value("milestones"), section.at("milestones"));
    for (int i = 0; i < items.size(); i++) {
      String path = section.at("milestones") + "[" + i + "]";
      Optional<Section> entry = Section.open(items.get(i), path, List.of("goal", "by"), words.problems());
      Goal milestone = entry.isEmpty() ? null : goal(entry.get(), kind);
      if (milestone != null && milestone.by() != null) {
        consistent(items.get(i), path, milestone, milestones.isEmpty() ? null : milestones.getLast(), last);
        milestones.add(milestone);
      }
    }
    return milestones;
  }

  private void consistent(
      Node node, String path, Goal milestone, @Nullable Goal before, @Nullable Goal last) {
    if (before != null && !end(milestone).isAfter(end(before))) {
      words.values().refuse(node, path, "milestone.order");
    }
    if (last != null && last.by() != null && !end(milestone).isBefore(end(last))) {
      words.values().refuse(node, path, "milestone.after-deadline");
    }
    boolean rising = last != null && (last.comparator() == Comparator.ABOVE || last.comparator() == Comparator.AT_LEAST);
    if (rising && last != null && milestone.target().compareTo(last.target()) > 0) {
      words.values().refuse(node, path, "milestone.beyond-goal");
    }
  }

  private static java.time.LocalDate end(Goal goal) {
    Period.Quarter by = goal.by();
    return by == null ? java.time.LocalDate.MAX : by.calendar().to();
  }
}
