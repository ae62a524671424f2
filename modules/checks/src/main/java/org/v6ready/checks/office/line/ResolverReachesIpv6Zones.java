package org.v6ready.checks.office.line;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.office.OfficeFacts;

/// The resolver itself uses IPv6: a zone served over IPv6 only resolves (RFC 3901).
final class ResolverReachesIpv6Zones {
  private ResolverReachesIpv6Zones() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().resolvers(), all -> {
      List<DnsStatus> asked = all.stream().flatMap(one -> Optional.ofNullable(one.v6Zone()).stream()).toList();
      if (asked.isEmpty()) {
        return Finding.inconclusive("no-anchor");
      }
      return asked.stream().anyMatch(DnsStatus::clean) ? Finding.pass("resolves") : Finding.warn("fails");
    });
  }
}
