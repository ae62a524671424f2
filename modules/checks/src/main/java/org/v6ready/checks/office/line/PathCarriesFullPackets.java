package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.PathMtu;

/// The path over IPv6 carries full packets, or tells what it carries (RFC 8201, RFC 8899).
final class PathCarriesFullPackets {
  private static final int PPPOE = 1492;

  private PathCarriesFullPackets() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().mtus(), mtus -> mtus.stream().filter(one -> one.towards().family() == Family.IPV6).findFirst()
        .map(PathCarriesFullPackets::known).orElseGet(() -> Finding.inconclusive("no-path")));
  }

  private static Finding known(PathMtu path) {
    Finding found = switch (path.end()) {
      case BLACK_HOLE -> Finding.fail("black-hole").repeat("tracepath -6 " + path.towards());
      case NOT_TRIED -> Finding.inconclusive("no-path");
      case NOT_REFUSED -> Finding.inconclusive("not-proven");
      case FULL, LEARNT -> path.mtuOctets() >= PPPOE ? Finding.pass("full") : Finding.warn("small");
    };
    return found.with("mtu", path.mtuOctets()).with("address", path.towards());
  }
}
