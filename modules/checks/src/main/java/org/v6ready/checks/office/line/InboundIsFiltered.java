package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.office.OfficeFacts;

/// Nobody outside reaches the office's devices unasked (RFC 6092, RFC 9099).
final class InboundIsFiltered {
  private InboundIsFiltered() {}

  static Finding judge(OfficeFacts facts) {
    return Answered.yes(facts, "net-13");
  }
}
