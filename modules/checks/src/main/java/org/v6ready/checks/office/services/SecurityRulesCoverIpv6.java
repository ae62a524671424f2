package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Firewall rules, logs and protection software know IPv6 as they know IPv4.
final class SecurityRulesCoverIpv6 {
  private SecurityRulesCoverIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.yes(facts, "svc-07");
  }
}
