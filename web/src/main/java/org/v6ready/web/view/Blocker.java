package org.v6ready.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.checks.ladder.Operators;
import org.v6ready.web.Page;

/// One cause that holds services back. `freed` counts the services that nothing else holds at their
/// rung, `touched` all that it holds; `named` is the host or operator at fault, empty when each
/// service has its own; `operator` who runs that host, empty when not known.
public record Blocker(String title, String named, String operator, String actor, int freed, int touched, String link) {
  private static final int SHOWN = 3;

  /// The worst, by services freed.
  static List<Blocker> worst(List<Seen> services, Page page) {
    Map<Cause, int[]> counts = new LinkedHashMap<>();
    for (Seen seen : services) {
      List<Cause> holding = seen.result() == null ? List.of() : Cause.holding(seen.result());
      for (Cause cause : holding) {
        int[] count = counts.computeIfAbsent(cause, _ -> new int[2]);
        count[0] += holding.size() == 1 ? 1 : 0;
        count[1]++;
      }
    }
    return counts.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), page))
        .sorted(
            Comparator.comparingInt(Blocker::freed).thenComparingInt(Blocker::touched).reversed()
                .thenComparing(Blocker::link))
        .limit(SHOWN)
        .toList();
  }

  private static Blocker of(Cause cause, int[] count, Page page) {
    return new Blocker(
        Sentences.title(page, cause.check()), cause.named(), Operators.of(cause.named()), cause.actor().word(), count[0], count[1],
        "/targets?state=" + URLEncoder.encode(cause.tag(), StandardCharsets.UTF_8));
  }
}
