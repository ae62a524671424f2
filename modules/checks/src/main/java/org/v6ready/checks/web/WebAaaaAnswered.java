package org.v6ready.checks.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.fact.TargetFacts;

/// The authority answers AAAA as cleanly and as fast as A (RFC 4074 section 4, RFC 8020, RFC 8305
/// section 3). Judged from DNS alone.
final class WebAaaaAnswered {
  static final Set<String> CODES =
      Set.of("clean", "nxdomain", "servfail", "refused", "silent", "malformed", "bogus", "slow", "same-on-a", "no-such-name");
  private static final Duration LAG = Duration.ofMillis(50);

  private WebAaaaAnswered() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    for (HostFacts host : input.facts().hosts()) {
      Optional<Finding> found = host.authorities().isEmpty() ? Optional.empty() : authorities(host);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return resolver(input.entry());
  }

  private static Optional<Finding> authorities(HostFacts host) {
    List<TypeParity> asked =
        host.authorities().stream().filter(p -> p.a() == DnsStatus.NOERROR && p.aaaa() != DnsStatus.NOT_ASKED).toList();
    List<TypeParity> bad = asked.stream().filter(p -> p.aaaa() != DnsStatus.NOERROR).toList();
    if (!bad.isEmpty()) {
      TypeParity worst = bad.getFirst();
      String code = code(worst.aaaa());
      Finding found = bad.size() == asked.size() ? Finding.fail(code) : Finding.warn(code);
      return Optional.of(found.with("host", host.host()).with("server", worst.server()).with("bad", bad.size())
          .with("count", asked.size()).repeat(Repeat.dig(host.host(), "AAAA", worst.server()))
          .evidence("authorities/" + worst.server()));
    }
    return asked.stream()
        .filter(p -> p.aaaaRtt().minus(p.aRtt()).compareTo(LAG) > 0)
        .findFirst()
        .map(p -> Finding.warn("slow").with("host", host.host()).with("server", p.server())
            .with("ms", p.aaaaRtt().minus(p.aRtt()).toMillis())
            .repeat(Repeat.dig(host.host(), "AAAA", p.server())).evidence("authorities/" + p.server()));
  }

  private static Finding resolver(HostFacts host) {
    DnsStatus a = host.a().status();
    DnsStatus aaaa = host.aaaa().status();
    if (aaaa == DnsStatus.NOT_ASKED) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    boolean servesA = a == DnsStatus.NOERROR && !host.a().addresses().isEmpty();
    if (a == DnsStatus.NXDOMAIN && aaaa == DnsStatus.NXDOMAIN) {
      return Finding.notApplicable("no-such-name").with("host", host.host());
    }
    if (aaaa.clean() && !(servesA && aaaa == DnsStatus.NXDOMAIN)) {
      return Finding.pass("clean").with("host", host.host());
    }
    if (a.clean()) {
      return Finding.fail(code(aaaa)).with("host", host.host()).with("server", "–").with("bad", 1).with("count", 1)
          .repeat(Repeat.dig(host.host(), "AAAA")).evidence("dns/" + host.host() + "/AAAA");
    }
    return Finding.inconclusive("same-on-a").alsoOnIpv4().with("host", host.host()).with("status", aaaa)
        .repeat(Repeat.dig(host.host(), "A"));
  }

  private static String code(DnsStatus status) {
    return switch (status) {
      case NOERROR, NOT_ASKED -> "clean";
      case NXDOMAIN -> "nxdomain";
      case SERVFAIL -> "servfail";
      case REFUSED -> "refused";
      case TIMEOUT -> "silent";
      case BOGUS -> "bogus";
      case MALFORMED -> "malformed";
    };
  }
}
