package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;

/// Connections over IPv6 to independent places of the Internet come about (RFC 8305 needs that).
final class Ipv6PathWorks {
  private static final int SOME = 60;
  private static final int NEARLY_ALL = 99;

  private Ipv6PathWorks() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().paths(), paths -> known(Tries.of(paths, Family.IPV6), Tries.of(paths, Family.IPV4)));
  }

  private static Finding known(Tries six, Tries four) {
    if (six.attempts() == 0) {
      return Finding.inconclusive("no-anchor");
    }
    if (six.percent() < SOME && four.attempts() > 0 && four.percent() < SOME) {
      return Finding.inconclusive("offline").alsoOnIpv4();
    }
    Finding found = six.percent() >= NEARLY_ALL ? Finding.pass("works") : six.percent() >= SOME ? Finding.warn("loses") : Finding.fail(six.successes() == 0 ? "dead" : "poor");
    return found.with("successes", six.successes()).with("attempts", six.attempts()).repeat("curl -6 -sI https://www.google.com");
  }
}
