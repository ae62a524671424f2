package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Switches let the advertisements of a Thread border router pass.
final class BorderRoutersAreAccepted {
  private BorderRoutersAreAccepted() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "iot-03");
  }
}
