package org.v6ready.checks.office.line;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RaceTry;
import org.v6ready.model.office.Seen;

/// A client that races both families stays on IPv6 (RFC 8305).
final class ClientsChooseIpv6 {
  private ClientsChooseIpv6() {}

  static Finding judge(OfficeFacts facts) {
    if (facts.line().races() instanceof Seen.Unknown<List<RaceTry>> one && one.why() == Absence.NO_FAMILY) {
      return Finding.notApplicable("one-family");
    }
    return Told.of(facts.line().races(), races -> {
      long six = races.stream().filter(one -> one.winner() == Family.IPV6).count();
      boolean nearly = 100 * six >= 95L * races.size();
      return (nearly ? Finding.pass("ipv6") : Finding.warn("ipv4")).with("six", six).with("races", races.size());
    });
  }
}
