package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// IPv6 multicast passes both ways on the network of things.
final class MulticastReachesThings {
  private MulticastReachesThings() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.yes(facts, "iot-01");
  }
}
