package org.v6ready.checks.office.line;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.office.Nat64Try;
import org.v6ready.model.office.OfficeFacts;

/// An IPv4-only service is reached through the NAT64 (RFC 6146).
final class Nat64Works {
  private Nat64Works() {}

  static Finding judge(OfficeFacts facts) {
    if (facts.line().pref64().isEmpty() && facts.line().dns64().isEmpty()) {
      return Finding.notApplicable("none");
    }
    return Told.of(facts.line().nat64(), Nat64Works::known);
  }

  private static Finding known(List<Nat64Try> tries) {
    if (tries.isEmpty()) {
      return Finding.inconclusive("no-anchor");
    }
    for (IpPrefix prefix : tries.stream().map(Nat64Try::prefix).distinct().toList()) {
      List<Nat64Try> mine = tries.stream().filter(one -> one.prefix().equals(prefix)).toList();
      if (mine.stream().noneMatch(one -> one.tcp() == TcpState.OPEN)) {
        return Finding.fail("dead").with("prefix", prefix).with("address", mine.getFirst().through());
      }
      if (mine.stream().anyMatch(one -> Boolean.FALSE.equals(one.udp())) && mine.stream().noneMatch(one -> Boolean.TRUE.equals(one.udp()))) {
        return Finding.warn("no-udp").with("prefix", prefix);
      }
    }
    return Finding.pass("works").with("prefix", tries.getFirst().prefix());
  }
}
