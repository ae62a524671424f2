package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// How much of what this host talks now goes over IPv6: a number, not a fault.
final class SocketMixIsKnown {
  private SocketMixIsKnown() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().sockets(), mix -> {
      int all = mix.ipv4() + mix.ipv6();
      return all == 0
          ? Finding.notApplicable("none")
          : Finding.pass("mix").with("six", mix.ipv6()).with("all", all).with("percent", Math.round(100f * mix.ipv6() / all));
    });
  }
}
