package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;

/// A client that races both families stays on IPv6 (RFC 8305).
final class ClientsChooseIpv6 {
  private ClientsChooseIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().races(), races -> {
      long six = races.stream().filter(one -> one.winner() == Family.IPV6).count();
      boolean nearly = 100 * six >= 95L * races.size();
      return (nearly ? Finding.pass("ipv6") : Finding.warn("ipv4")).with("six", six).with("races", races.size());
    });
  }
}
