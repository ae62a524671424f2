package org.v6ready.checks.dns;

import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// A type that a name has not is denied with NOERROR and no records, never with NXDOMAIN, an error
/// or silence (RFC 4074 section 4, RFC 2308 section 2.2, RFC 8020). AAAA beside A is the denial
/// that matters; NXDOMAIN denies the whole name.
final class MissingTypeIsDeniedCleanly {
  private MissingTypeIsDeniedCleanly() {}

  static Finding judge(Case<TargetFacts> input) {
    Finding worst = Zones.worst(input, MissingTypeIsDeniedCleanly::judge);
    for (HostFacts host : input.facts().hosts()) {
      for (TypeParity parity : host.authorities()) {
        if (parity.a() == DnsStatus.NOERROR && parity.aaaa() != DnsStatus.NOERROR) {
          worst = Zones.graver(worst, aaaa(host, parity));
        }
      }
    }
    return worst;
  }

  private static Finding aaaa(HostFacts host, TypeParity parity) {
    String code =
        switch (parity.aaaa()) {
          case NXDOMAIN -> "aaaa-nxdomain";
          case TIMEOUT -> "aaaa-silent";
          case SERVFAIL, REFUSED, BOGUS, MALFORMED -> "aaaa-error";
          case NOERROR, NOT_ASKED -> Finding.NOT_MEASURED;
        };
    if (code.equals(Finding.NOT_MEASURED)) {
      return Finding.pass("clean");
    }
    return Finding.fail(code)
        .with("zone", host.zone() == null ? host.host() : host.zone())
        .with("name", host.host())
        .with("address", parity.server())
        .with("rcode", parity.aaaa())
        .under("RFC 4074")
        .repeat(Repeat.dig(host.host(), "AAAA", parity.server()))
        .evidence("hosts/" + host.host() + "/authorities/" + parity.server());
  }

  static Finding judge(ZoneFacts zone) {
    Finding found =
        switch (zone.missingType()) {
          case NOERROR -> Finding.pass("clean");
          case NXDOMAIN -> Finding.fail("nxdomain").under("RFC 8020");
          case TIMEOUT -> Finding.warn("silent");
          case SERVFAIL, REFUSED, BOGUS, MALFORMED -> Finding.warn("error");
          case NOT_ASKED -> Finding.inconclusive(Finding.NOT_MEASURED);
        };
    return found.with("rcode", zone.missingType()).repeat(Repeat.dig(zone.zone(), "RP"));
  }
}
