package org.v6ready.checks.office.line;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;

/// Resolvers answer for IPv6 addresses as they do for IPv4 ones (RFC 4074, RFC 9210).
final class ResolversAnswerCleanly {
  private ResolversAnswerCleanly() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().resolvers(), ResolversAnswerCleanly::known);
  }

  private static Finding known(List<ResolverLook> all) {
    List<ResolverLook> answering = all.stream().filter(ResolverLook::answers).toList();
    if (answering.isEmpty()) {
      return Finding.inconclusive("silent");
    }
    for (ResolverLook one : answering) {
      Optional<Finding> bad = fault(one);
      if (bad.isPresent()) {
        return bad.get().with("resolver", one.address());
      }
    }
    Optional<ResolverLook> noTcp = answering.stream().filter(one -> Boolean.FALSE.equals(one.tcp())).findFirst();
    return noTcp.map(one -> Finding.warn("no-tcp").with("resolver", one.address()).repeat("dig +tcp @" + one.address() + " . NS"))
        .orElseGet(() -> Finding.pass("clean").with("count", answering.size()));
  }

  private static Optional<Finding> fault(ResolverLook one) {
    if (one.a().clean() && !one.aaaa().clean()) {
      return Optional.of(Finding.fail("aaaa-lost").with("status", one.aaaa().name()));
    }
    if (one.aaaa() == DnsStatus.NOERROR && one.a() == DnsStatus.NOERROR && !one.aaaaHasAddress()) {
      return Optional.of(Finding.fail("aaaa-filtered"));
    }
    boolean odd = one.v4OnlyAaaa() != null && one.v4OnlyAaaa() != DnsStatus.NOERROR && one.v4OnlyAaaa() != DnsStatus.TIMEOUT;
    return odd ? Optional.of(Finding.warn("odd-denial").with("status", String.valueOf(one.v4OnlyAaaa()))) : Optional.empty();
  }
}
