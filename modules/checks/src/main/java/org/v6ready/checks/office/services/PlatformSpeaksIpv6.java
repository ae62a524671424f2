package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// The platform that things report to is reached over IPv6.
final class PlatformSpeaksIpv6 {
  private PlatformSpeaksIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "iot-04");
  }
}
