package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// What the office buys must work with IPv4 switched off (RIPE-772, RFC 8504).
final class TendersAskForIpv6 {
  private TendersAskForIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "svc-08");
  }
}
