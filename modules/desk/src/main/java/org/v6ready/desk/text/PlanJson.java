package org.v6ready.desk.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.model.plan.Bounds;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.plan.Gap;
import org.v6ready.plan.indicator.Goal;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.period.Period;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plan's indicators in schema `v6ready/plan/1`; fields are only ever added.
public final class PlanJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Locale language;

  private PlanJson(Locale language) {
    this.language = language;
  }

  /// Indented JSON with a line end.
  public static String of(Desk desk, List<Standing> standings, Locale language) {
    PlanJson json = new PlanJson(language);
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", "v6ready/plan/1");
    root.put("day", desk.today().toString());
    root.put("title", desk.plan().title().in(language));
    root.put("number", desk.plan().number());
    ArrayNode indicators = root.putArray("indicators");
    standings.forEach(standing -> json.standing(indicators.addObject(), standing));
    json.gaps(root, desk.plan().gaps());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private void standing(ObjectNode node, Standing standing) {
    Indicator indicator = standing.indicator();
    node.put("id", indicator.id());
    node.put("name", indicator.name().in(language));
    node.put("topic", indicator.topic().word());
    node.put("scale", indicator.scale().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("unit", indicator.scale().unit().in(language));
    goal(node, "goal", indicator.goal());
    ArrayNode milestones = node.putArray("milestones");
    indicator.milestones().forEach(milestone -> fields(milestones.addObject(), milestone));
    strings(node, "lead", indicator.lead());
    strings(node, "cooperating", indicator.cooperating());
    node.put("status", standing.status().word());
    node.put("reason", standing.reason());
    value(node, "value", standing.value());
    value(node, "before", standing.before());
    ArrayNode beside = node.putArray("crossChecks");
    standing.crossChecks().forEach(value -> fields(beside.addObject(), value));
    node.put("pack", indicator.pack());
    gaps(node, indicator.gaps());
  }

  private static void goal(ObjectNode node, String key, @Nullable Goal goal) {
    if (goal == null) {
      node.putNull(key);
    } else {
      fields(node.putObject(key), goal);
    }
  }

  private static void fields(ObjectNode node, Goal goal) {
    node.put("comparator", goal.comparator().sign());
    node.put("target", goal.target());
    Period.Quarter by = goal.by();
    node.put("by", by == null ? null : by.word());
    node.put("windowEnds", by == null ? null : by.window().to().toString());
    node.put("calendarEnds", by == null ? null : by.calendar().to().toString());
  }

  private static void value(ObjectNode node, String key, @Nullable IndicatorValue value) {
    if (value == null) {
      node.putNull(key);
    } else {
      fields(node.putObject(key), value);
    }
  }

  private static void fields(ObjectNode node, IndicatorValue value) {
    node.put("number", value.number());
    Fraction fraction = value.fraction();
    if (fraction == null) {
      node.putNull("counts");
    } else {
      node.putObject("counts").put("part", fraction.part()).put("unknown", fraction.unknown()).put("whole", fraction.whole());
    }
    Bounds bounds = value.bounds();
    if (bounds == null) {
      node.putNull("bounds");
    } else {
      node.putObject("bounds").put("low", bounds.low()).put("high", bounds.high());
    }
    node.put("complete", value.complete());
    node.put("source", value.source().word());
    node.put("origin", value.origin());
    node.put("method", value.method());
    node.put("date", value.asOf().toString());
    strings(node, "evidence", value.evidence());
    node.put("note", value.note());
    node.put("recorded", value.recorded().toString());
  }

  private void gaps(ObjectNode node, List<Gap> gaps) {
    ArrayNode array = node.putArray("gaps");
    gaps.forEach(gap -> array.addObject().put("code", gap.code()).put("text", gap.text().in(language)));
  }

  static void strings(ObjectNode node, String key, List<String> texts) {
    ArrayNode array = node.putArray(key);
    texts.forEach(array::add);
  }
}
