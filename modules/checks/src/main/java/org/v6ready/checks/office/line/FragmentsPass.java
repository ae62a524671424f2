package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeFacts;

/// Fragments and extension headers get through (RFC 7872): only a far end that helps can tell.
final class FragmentsPass {
  private FragmentsPass() {}

  static Finding judge(OfficeFacts facts) {
    return facts.vantage().sees(Family.IPV6) ? Told.not(Absence.NOT_OFFERED, "", "no echo service for fragments") : Told.not(Absence.NO_FAMILY, "", "IPv6");
  }
}
