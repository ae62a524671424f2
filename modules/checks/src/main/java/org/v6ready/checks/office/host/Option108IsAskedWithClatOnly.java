package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// The host asks to be left without IPv4 only when it can do without (RFC 8925).
final class Option108IsAskedWithClatOnly {
  private Option108IsAskedWithClatOnly() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().asksIpv6Only(), asks -> {
      if (!asks) {
        return Finding.pass("not-asked");
      }
      boolean clat = facts.host().clat().known().filter(one -> one.active() || one.available()).isPresent();
      return clat ? Finding.pass("asked") : Finding.fail("without-clat");
    });
  }
}
