package org.v6ready.checks.endpoint;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;

/// The endpoint's host has a AAAA record with a global address (RFC 3596, RFC 6890). Absent, broken
/// and unknown answers are told apart. Judged from DNS data alone.
final class EndpointHasIpv6 {
  private EndpointHasIpv6() {}

  static Finding judge(Case<TargetFacts.Endpoint> input) {
    HostFacts host = input.entry();
    List<IpAddress> bad =
        host.aaaa().addresses().stream()
            .filter(one -> !one.global() && !input.target().allowPrivate())
            .toList();
    return finding(host, bad)
        .with("host", host.host())
        .with("count", host.aaaa().addresses().size() - bad.size())
        .with("address", bad.isEmpty() ? "–" : bad.getFirst().toString())
        .with("scope", bad.isEmpty() ? "–" : bad.getFirst().scope().word())
        .with("rcode", host.aaaa().status())
        .repeat(Repeat.dig(host.host(), "AAAA"))
        .evidence("dns/aaaa");
  }

  private static Finding finding(HostFacts host, List<IpAddress> bad) {
    AddressAnswer six = host.aaaa();
    boolean hasA = !host.a().addresses().isEmpty();
    if (!six.addresses().isEmpty()) {
      if (!bad.isEmpty()) {
        return (bad.size() == six.addresses().size() ? Finding.fail("not-global") : Finding.warn("some-not-global"))
            .under("RFC 6890");
      }
      return hasA || !host.a().status().clean() ? Finding.pass("published") : Finding.warn("no-a");
    }
    return switch (six.status()) {
      case NOERROR -> hasA || !host.a().status().clean() ? Finding.fail("none") : Finding.fail("no-address").alsoOnIpv4();
      case NXDOMAIN -> hasA ? Finding.fail("broken").under("RFC 4074") : Finding.fail("no-such-name").alsoOnIpv4();
      case SERVFAIL, REFUSED, BOGUS, MALFORMED -> broken(host, hasA);
      case TIMEOUT -> Finding.inconclusive("unanswered");
      case NOT_ASKED -> Finding.inconclusive(Finding.NOT_MEASURED);
    };
  }

  /// An error for AAAA is theirs when A was answered, or when an ordinary resolver gets an error for
  /// both; a name server that never answers is told by the resolver as an error too.
  private static Finding broken(HostFacts host, boolean hasA) {
    if (hasA || host.a().status() == DnsStatus.NOERROR) {
      return Finding.fail("broken").under("RFC 4074");
    }
    return host.a().status().clean() || host.a().status() == DnsStatus.TIMEOUT
            || host.a().status() == DnsStatus.NOT_ASKED
        ? Finding.inconclusive("unanswered")
        : Finding.fail("unresolvable").alsoOnIpv4();
  }
}
