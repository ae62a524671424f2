package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Both families of each device are known to belong together.
final class FamiliesCanBeJoined {
  private FamiliesCanBeJoined() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> {
      long alone = all.devices().stream().filter(one -> one.mac() == null).count();
      return alone == 0 ? Finding.pass("joined") : Finding.warn("unmatched").with("count", alone);
    });
  }
}
