package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// SIM cards of things get IPv6 from their operator.
final class CellularThingsHaveIpv6 {
  private CellularThingsHaveIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.yes(facts, "iot-05");
  }
}
