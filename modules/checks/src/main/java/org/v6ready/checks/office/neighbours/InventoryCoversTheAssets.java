package org.v6ready.checks.office.neighbours;

import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeFacts;

/// The devices found are nearly all that the asset list has.
final class InventoryCoversTheAssets {
  private InventoryCoversTheAssets() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> known(facts, all));
  }

  private static Finding known(OfficeFacts facts, Inventory all) {
    @Nullable Integer assets = facts.office().assets();
    if (assets == null || assets == 0) {
      return Answered.question();
    }
    Coverage coverage = Coverage.of(all, assets);
    Finding result = !coverage.settled() ? Finding.warn("few-runs") : coverage.percent() < 90 ? Finding.warn("partial") : Finding.pass("covered");
    return result.with("found", coverage.found()).with("assets", assets).with("percent", coverage.percent()).with("runs", all.runs());
  }
}
