package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Configuration and code of the office's programs hold no IPv4 addresses.
final class ProgramsNameNoIpv4 {
  private ProgramsNameNoIpv4() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.apps(), scan -> FoundInPrograms.judge(scan, "app-01"));
  }
}
