package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// The office's programs call nothing that knows IPv4 only.
final class ProgramsCallNoIpv4Only {
  private ProgramsCallNoIpv4Only() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.apps(), scan -> FoundInPrograms.judge(scan, "app-02"));
  }
}
