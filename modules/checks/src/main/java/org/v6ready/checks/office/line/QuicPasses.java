package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// QUIC gets through over IPv6 as over IPv4.
final class QuicPasses {
  private QuicPasses() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().quic(), passes -> passes ? Finding.pass("passes") : Finding.warn("blocked"));
  }
}
