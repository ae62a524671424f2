package org.v6ready.checks.office.lan;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// The default router answers for itself on the link (RFC 7084).
final class RouterAnswers {
  private RouterAnswers() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().routerAnswers(), answers -> answers ? Finding.pass("answers") : Finding.warn("silent"));
  }
}
