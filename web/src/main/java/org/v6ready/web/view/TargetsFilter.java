package org.v6ready.web.view;

import io.javalin.http.Context;
import java.util.List;

/// The filters of the list of targets, as they stand in the address.
public record TargetsFilter(String words, String kind, String owner, String state, String label) {
  static TargetsFilter of(Context context) {
    return new TargetsFilter(
        asked(context, "q"), asked(context, "kind"), asked(context, "owner"), asked(context, "state"), asked(context, "label"));
  }

  private static String asked(Context context, String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value.substring(0, Math.min(200, value.length())).strip();
  }

  List<TargetRow> apply(List<TargetRow> rows) {
    return rows.stream().filter(this::matches).toList();
  }

  private boolean matches(TargetRow row) {
    boolean stateMatches =
        switch (state) {
          case "fail" -> row.failed();
          case "inconclusive" -> !row.proven();
          case "ready" -> Marks.height(row.rung()) >= 7;
          default -> true;
        };
    return row.matches(words)
        && (kind.isEmpty() || row.kind().equals(kind))
        && (owner.isEmpty() || row.owner().equals(owner))
        && (label.isEmpty() || row.labels().contains(label))
        && stateMatches;
  }

  /// Whether nothing is filtered.
  public boolean empty() {
    return (words + kind + owner + state + label).isEmpty();
  }
}
