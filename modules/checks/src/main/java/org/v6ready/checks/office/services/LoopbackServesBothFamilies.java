package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Programs that talk inside the machine, such as signing plug-ins, listen on ::1, too.
final class LoopbackServesBothFamilies {
  private LoopbackServesBothFamilies() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.apps(), scan -> Finding.pass(scan.loopback() == 0 ? "none" : "harmless").with("count", scan.loopback()));
  }
}
