package org.v6ready.checks.office.line;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.OfficeFacts;

/// What kind of IPv4 address the line has: a fact that argues for IPv6 (RFC 6598).
final class Ipv4StateIsKnown {
  private Ipv4StateIsKnown() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().addresses(), all -> {
      List<HostAddress> four =
          all.stream().filter(one -> one.address().family() == Family.IPV4 && one.address().scope() != AddressScope.LOOPBACK
              && one.address().scope() != AddressScope.LINK_LOCAL).toList();
      if (four.isEmpty()) {
        return Finding.notApplicable("none");
      }
      String scope = four.getFirst().address().scope().word();
      return Finding.pass(four.stream().anyMatch(one -> one.address().scope() == AddressScope.SHARED) ? "shared" : "known")
          .with("address", four.getFirst().address()).with("scope", scope);
    });
  }
}
