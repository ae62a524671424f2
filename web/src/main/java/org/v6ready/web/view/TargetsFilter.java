package org.v6ready.web.view;

import io.javalin.http.Context;
import java.util.List;

/// The filters of the list of targets, as they stand in the address. `state` is one tag of a row;
/// `run` keeps the list to one run, empty for what is known now.
public record TargetsFilter(String words, String kind, String owner, String state, String label, String run) {
  /// The states people choose from; links of the overview ask for others too.
  public static final List<String> USUAL =
      List.of("fail", "inconclusive", "usable", "ready", "pure", "unscanned");

  private static final int LONGEST = 300;

  static TargetsFilter of(Context context) {
    return new TargetsFilter(
        asked(context, "q"), asked(context, "kind"), asked(context, "owner"), asked(context, "state"),
        asked(context, "label"), asked(context, "run"));
  }

  private static String asked(Context context, String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value.substring(0, Math.min(LONGEST, value.length())).strip();
  }

  List<TargetRow> apply(List<TargetRow> rows) {
    return rows.stream().filter(this::matches).toList();
  }

  private boolean matches(TargetRow row) {
    return row.matches(words)
        && (kind.isEmpty() || row.kind().equals(kind))
        && (owner.isEmpty() || row.owner().equals(owner))
        && (label.isEmpty() || row.labels().contains(label))
        && (state.isEmpty() || row.tags().contains(state));
  }

  /// Whether the state was asked for by a link and is none of the usual ones.
  public boolean special() {
    return !state.isEmpty() && !USUAL.contains(state);
  }

  /// Whether nothing is filtered.
  public boolean empty() {
    return (words + kind + owner + state + label).isEmpty();
  }
}
