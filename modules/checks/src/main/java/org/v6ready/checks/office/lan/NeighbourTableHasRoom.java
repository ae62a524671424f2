package org.v6ready.checks.office.lan;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// The neighbour table is far from full (RFC 6583).
final class NeighbourTableHasRoom {
  private static final int LIMIT = 1024;
  private static final int WORRY = LIMIT * 8 / 10;

  private NeighbourTableHasRoom() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().neighbours(), table ->
        (table.size() > WORRY ? Finding.warn("filling") : Finding.pass("room")).with("entries", table.size()).with("limit", LIMIT));
  }
}
