package org.v6ready.report.json;

import java.util.List;
import org.v6ready.checks.ladder.Blockers;
import org.v6ready.model.run.Counts;
import org.v6ready.model.run.TargetResult;

/// How many targets stand on each rung, and how many are not proven from here.
final class SummaryPart {
  private static final int BLOCKERS = 3;

  private SummaryPart() {}

  static void write(Document document, List<TargetResult> results) {
    Counts counts = Counts.of(results);
    document.object(
        "summary",
        () -> {
          document.number("targets", counts.targets());
          document.object("byRung", () -> counts.byRung().forEach(document::number));
          document.number("inconclusive", counts.inconclusive());
          document.number("failed", counts.failed());
          JsonBlockers.array(document, Blockers.of(results).stream().limit(BLOCKERS).toList());
        });
  }
}
