package org.v6ready.report.json;

import java.util.List;
import java.util.TreeMap;
import org.v6ready.model.run.TargetResult;

/// How many targets stand on each rung, and how many are not proven from here.
final class SummaryPart {
  private SummaryPart() {}

  static void write(Document document, List<TargetResult> results) {
    TreeMap<String, Integer> byRung = new TreeMap<>();
    results.forEach(result -> byRung.merge(result.assessment().rung(), 1, Integer::sum));
    document.object(
        "summary",
        () -> {
          document.number("targets", results.size());
          document.object("byRung", () -> byRung.forEach(document::number));
          document.number(
              "inconclusive",
              results.stream().filter(r -> r.assessment().inconclusiveAt() != null).count());
          document.number("failed", results.stream().filter(r -> r.assessment().failed()).count());
        });
  }
}
