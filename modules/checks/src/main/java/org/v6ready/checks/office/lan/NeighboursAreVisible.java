package org.v6ready.checks.office.lan;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Devices of the link see each other, so that an inventory is possible from here.
final class NeighboursAreVisible {
  private NeighboursAreVisible() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> all.isolated() ? Finding.warn("isolated") : Finding.pass("visible").with("count", all.others().size()));
  }
}
