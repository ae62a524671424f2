package org.v6ready.checks.office.services;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Names used inside the office have AAAA records and reverse names.
final class InternalNamesHaveIpv6 {
  private InternalNamesHaveIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.better(facts, "svc-06");
  }
}
