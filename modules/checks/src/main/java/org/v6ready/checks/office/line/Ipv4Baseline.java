package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;

/// How the same places do over IPv4: the control of every comparison.
final class Ipv4Baseline {
  private Ipv4Baseline() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().paths(), paths -> {
      Tries four = Tries.of(paths, Family.IPV4);
      if (four.attempts() == 0) {
        return Finding.notApplicable("none");
      }
      return (four.percent() >= 60 ? Finding.pass("works") : Finding.warn("poor"))
          .with("successes", four.successes()).with("attempts", four.attempts());
    });
  }
}
