package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;

/// At least one resolver the host uses has an IPv6 address and answers (RFC 8106, RFC 9915).
final class ResolverIsReachedOverIpv6 {
  private ResolverIsReachedOverIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.line().resolvers(), _ -> known(OfficeView.of(facts)));
  }

  private static Finding known(OfficeView view) {
    List<ResolverLook> six = view.resolvers(Family.IPV6).stream().filter(one -> one.source().equals("system")).toList();
    List<ResolverLook> answering = six.stream().filter(ResolverLook::answers).toList();
    if (!answering.isEmpty()) {
      return Finding.pass("answers").with("resolver", answering.getFirst().address());
    }
    if (!six.isEmpty()) {
      return Finding.fail("silent").with("resolver", six.getFirst().address()).repeat("dig @" + six.getFirst().address() + " . NS");
    }
    boolean four = !view.resolvers(Family.IPV4).isEmpty();
    return Finding.fail(four ? "ipv4-only" : "none");
  }
}
