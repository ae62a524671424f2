package org.v6ready.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks that could not be decided for one and the same reason, said once.
public record UnknownGroup(String message, String remedy, List<CheckLine> checks) {
  /// The groups, in the order of their first lines.
  public static List<UnknownGroup> of(List<CheckLine> lines) {
    Map<String, List<CheckLine>> alike = new LinkedHashMap<>();
    for (CheckLine line : lines) {
      alike.computeIfAbsent(line.message() + "\n" + line.remedy(), _ -> new ArrayList<>()).add(line);
    }
    return alike.values().stream()
        .map(group -> new UnknownGroup(group.getFirst().message(), group.getFirst().remedy(), List.copyOf(group)))
        .toList();
  }
}
