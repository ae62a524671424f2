package org.v6ready.plan.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Gap;
import org.v6ready.plan.Wording;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.RunMeasure;
import org.v6ready.plan.indicator.Scale;
import org.v6ready.plan.indicator.SpeedMeasure;
import org.v6ready.plan.indicator.Topic;
import org.v6ready.yaml.Section;

/// Reads indicators. An entry with the id of one that a pack has changes only what it names.
final class IndicatorReading {
  static final List<String> KEYS =
      List.of("id", "name", "topic", "scale", "unit", "goal", "by", "milestones", "lead", "cooperating", "methods",
          "context", "measure", "speed", "gaps");

  private static final Map<String, Scale.Kind> SCALES =
      new TreeMap<>(Map.of("percent", Scale.Kind.PERCENT, "yes-no", Scale.Kind.YES_NO, "count", Scale.Kind.COUNT));

  private final Words words;
  private final GoalReading goals;
  private final Draft draft;
  private final String pack;

  IndicatorReading(Words words, Draft draft, String pack) {
    this.words = words;
    this.goals = new GoalReading(words);
    this.draft = draft;
    this.pack = pack;
  }

  void read(Section section) {
    words.id(section, "id").map(id -> indicator(id, section, draft.indicators.get(id)))
        .ifPresent(indicator -> draft.indicators.put(indicator.id(), indicator));
  }

  private Indicator indicator(String id, Section section, @Nullable Indicator base) {
    Wording name = words.wording(section, "name", base == null ? null : base.name());
    Scale scale = scale(section, base);
    boolean sameGoal = base != null && !section.has("goal") && !section.has("by");
    Goal goal = sameGoal && base != null ? base.goal() : goals.goal(section, scale.kind());
    List<Goal> milestones =
        base != null && !section.has("milestones") ? base.milestones() : goals.milestones(section, scale.kind(), goal);
    List<Gap> gaps = new ArrayList<>(base == null ? List.of() : base.gaps());
    gaps.addAll(words.gaps(section));
    return new Indicator(
        id, name, topic(section, base), scale, goal, milestones,
        bodies(section, "lead", base == null ? List.of() : base.lead()),
        bodies(section, "cooperating", base == null ? List.of() : base.cooperating()),
        methods(section, base), measure(section, base), speed(section, base),
        base == null ? pack : base.pack(), gaps);
  }

  private Topic topic(Section section, @Nullable Indicator base) {
    return words.values()
        .word(section.value("topic"), section.at("topic"), "topic.unknown", Words.table(Topic.values(), Topic::word))
        .orElse(base == null ? Topic.IPV6 : base.topic());
  }

  private Scale scale(Section section, @Nullable Indicator base) {
    Scale.Kind kind =
        base != null && !section.has("scale")
            ? base.scale().kind()
            : words.values().word(section.required("scale"), section.at("scale"), "scale.unknown", SCALES)
                .orElse(Scale.Kind.COUNT);
    return new Scale(kind, words.wording(section, "unit", base == null ? null : base.scale().unit()));
  }

  private List<String> bodies(Section section, String key, List<String> base) {
    return section.has(key) ? words.ids(section, key, "body.unknown", draft.bodies.keySet()) : base;
  }

  private List<Method> methods(Section section, @Nullable Indicator base) {
    if (base != null && !section.has("methods") && !section.has("context")) {
      return base.methods();
    }
    section.required("methods");
    List<Method> methods = new ArrayList<>();
    List<String> known = new ArrayList<>(draft.methods.keySet());
    known.addAll(OwnMethods.ids());
    for (String id : words.ids(section, "methods", "method.unknown", known)) {
      method(id).ifPresent(methods::add);
    }
    for (String id : words.ids(section, "context", "method.unknown", known)) {
      method(id).map(m -> new Method(m.id(), m.name(), m.sources(), false)).ifPresent(methods::add);
    }
    return methods;
  }

  private Optional<Method> method(String id) {
    return OwnMethods.of(id).or(() -> Optional.ofNullable(draft.methods.get(id)));
  }

  private @Nullable SpeedMeasure speed(Section section, @Nullable Indicator base) {
    return base != null && !section.has("speed")
        ? base.speed()
        : words.values()
            .word(section.value("speed"), section.at("speed"), "speed.unknown", Words.table(SpeedMeasure.values(), SpeedMeasure::word))
            .orElse(null);
  }

  private @Nullable RunMeasure measure(Section section, @Nullable Indicator base) {
    return base != null && !section.has("measure")
        ? base.measure()
        : words.values()
            .word(section.value("measure"), section.at("measure"), "measure.unknown",
                Words.table(RunMeasure.values(), RunMeasure::word))
            .orElse(null);
  }
}
