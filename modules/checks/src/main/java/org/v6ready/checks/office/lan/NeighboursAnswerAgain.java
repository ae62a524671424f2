package org.v6ready.checks.office.lan;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Lan.NdHealth;
import org.v6ready.model.office.OfficeFacts;

/// Neighbours that answered once are found again: the switches pass multicast on (RFC 4861, RFC 4541).
final class NeighboursAnswerAgain {
  private static final int ENOUGH = 3;

  private NeighboursAnswerAgain() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.lan().ndHealth(), NeighboursAnswerAgain::known);
  }

  private static Finding known(NdHealth health) {
    Finding found =
        100 * health.answered() > 99 * health.asked()
            ? Finding.pass("found")
            : health.asked() >= ENOUGH && health.answered() == 0 ? Finding.fail("lost") : Finding.warn("some-lost");
    return found.with("answered", health.answered()).with("asked", health.asked());
  }
}
