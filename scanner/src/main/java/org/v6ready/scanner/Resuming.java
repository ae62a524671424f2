package org.v6ready.scanner;

import java.util.Map;
import java.util.Optional;
import org.v6ready.engine.ScanPlan;
import org.v6ready.model.run.RunHeader;
import org.v6ready.store.RunStore;

/// Going on with the newest run that was not finished.
final class Resuming {
  private Resuming() {}

  /// The plan with that run named; as it was, after saying so, when there is none.
  static ScanPlan latest(Console console, RunStore store, ScanPlan plan) {
    Optional<String> unfinished =
        store.headers(1).stream()
            .filter(header -> header.finished() == null && !header.demonstration())
            .map(RunHeader::id)
            .findFirst();
    if (unfinished.isEmpty()) {
      console.say("scan.nothing-to-resume", Map.of());
      return plan;
    }
    return new ScanPlan(
        plan.targets(),
        plan.organisation(),
        plan.anchors(),
        plan.options(),
        plan.width(),
        unfinished.get(),
        plan.demonstration(),
        plan.program());
  }
}
