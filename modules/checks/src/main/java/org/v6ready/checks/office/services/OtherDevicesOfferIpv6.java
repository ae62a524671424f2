package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Attendance machines, door locks, telephones and power supplies are reached over IPv6.
final class OtherDevicesOfferIpv6 {
  private OtherDevicesOfferIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "svc-05");
  }
}
