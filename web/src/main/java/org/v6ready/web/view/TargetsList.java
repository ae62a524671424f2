package org.v6ready.web.view;

import java.util.List;
import java.util.Map;
import org.v6ready.web.Page;

/// The list of targets with its filters; `rows` of `total` match. `stateName` says in words what a
/// link of the overview asked for, empty when it was one of the usual states.
public record TargetsList(
    List<TargetRow> rows,
    int total,
    TargetsFilter filter,
    String stateName,
    List<String> kinds,
    List<String> owners,
    List<String> labels,
    String measured) {
  static TargetsList of(List<TargetRow> all, TargetsFilter filter, Snapshot now, Page page) {
    return new TargetsList(
        filter.apply(all),
        all.size(),
        filter,
        filter.special() ? stateName(filter.state(), page) : "",
        distinct(all.stream().map(TargetRow::kind).toList()),
        distinct(all.stream().map(TargetRow::owner).toList()),
        distinct(all.stream().flatMap(row -> row.labels().stream()).toList()),
        page.moment(now.latest()));
  }

  private static List<String> distinct(List<String> values) {
    return values.stream().distinct().sorted().toList();
  }

  private static String stateName(String state, Page page) {
    String[] parts = state.split(":", 4);
    return switch (parts[0]) {
      case "rung" -> page.text(parts.length > 2 ? "filter.rungOpen" : "filter.rung", Map.of("rung", part(parts, 1)));
      case "owed" ->
          page.words().has("who." + part(parts, 1))
              ? page.text("filter.owed", Map.of("who", page.text("who." + part(parts, 1))))
              : state;
      case "blocks" -> Sentences.title(page, "web-resources-critical") + ": " + state.substring(state.indexOf(':') + 1);
      case "cause" -> Sentences.title(page, part(parts, 1)) + (part(parts, 3).isEmpty() ? "" : ": " + part(parts, 3));
      default -> page.words().has("filter.state." + state) ? page.text("filter.state." + state) : state;
    };
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }
}
