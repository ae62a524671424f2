package org.v6ready.checks.office.line;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.OfficeFacts;

/// Whether the resolvers synthesise IPv6 addresses: a fact that the NAT64 checks build on (RFC 6147, RFC 7050).
final class Dns64IsKnown {
  private Dns64IsKnown() {}

  static Finding judge(OfficeFacts facts) {
    List<IpPrefix> found = facts.line().dns64();
    return found.isEmpty()
        ? Finding.notApplicable("none")
        : Finding.pass("found").with("prefix", found.getFirst()).repeat("dig AAAA ipv4only.arpa");
  }
}
