package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.Clat;
import org.v6ready.model.office.OfficeFacts;

/// The host can translate IPv4 inside itself, for programs that know nothing else (RFC 6877).
final class HostHasClat {
  private HostHasClat() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().clat(), clat -> known(clat, facts));
  }

  private static Finding known(Clat clat, OfficeFacts facts) {
    if (clat.active()) {
      return Finding.pass("active").with("evidence", clat.evidence());
    }
    if (clat.available()) {
      return Finding.warn("off").with("evidence", clat.evidence());
    }
    boolean needed = facts.host().literals().known().filter(found -> !found.isEmpty()).isPresent();
    return needed ? Finding.fail("needed") : Finding.warn("none");
  }
}
