package org.v6ready.checks.office.lan;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Switches stop Router Advertisements from ports that have no router (RFC 6105, RFC 7113).
final class RaGuardHolds {
  private RaGuardHolds() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "lan-22");
  }
}
