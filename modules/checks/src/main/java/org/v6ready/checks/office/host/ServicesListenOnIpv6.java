package org.v6ready.checks.office.host;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.Listener;
import org.v6ready.model.office.OfficeFacts;

/// What this host offers on IPv4 it offers on IPv6, too (RFC 8504).
final class ServicesListenOnIpv6 {
  private static final int SHOWN = 8;

  private ServicesListenOnIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().listeners(), ServicesListenOnIpv6::known);
  }

  private static Finding known(List<Listener> all) {
    List<Listener> four = all.stream().filter(one -> one.anyIpv4() && !one.anyIpv6()).toList();
    if (all.isEmpty()) {
      return Finding.notApplicable("none");
    }
    return four.isEmpty()
        ? Finding.pass("both").with("count", all.size())
        : Finding.warn("ipv4-only").with("count", four.size()).with("ports", four.stream().limit(SHOWN)
            .map(one -> one.protocol() + "/" + one.port()).collect(Collectors.joining(", "))).repeat("ss -lntu");
  }
}
