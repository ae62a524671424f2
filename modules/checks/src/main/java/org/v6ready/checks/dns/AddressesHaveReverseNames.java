package org.v6ready.checks.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;

/// Every global IPv6 address of the service has a PTR record whose name leads back to it (RFC 8501,
/// RFC 1912 section 2.1). A missing one is a warning: no visitor needs it, mail and log readers do.
final class AddressesHaveReverseNames {
  private AddressesHaveReverseNames() {}

  static Finding judge(Case<TargetFacts> input) {
    List<AddressFacts> six = addresses(input, Family.IPV6);
    if (six.isEmpty()) {
      boolean asked = input.facts().hosts().stream().noneMatch(host -> host.aaaa().status() == DnsStatus.NOT_ASKED);
      return asked ? Finding.notApplicable("no-ipv6-addresses") : Finding.inconclusive(Finding.NOT_MEASURED);
    }
    boolean alike = alike(addresses(input, Family.IPV4));
    Finding worst = null;
    for (AddressFacts one : six) {
      worst = Zones.graver(worst, judge(one, alike));
    }
    return worst == null ? Finding.inconclusive(Finding.NOT_MEASURED) : worst.with("total", six.size());
  }

  private static Finding judge(AddressFacts one, boolean alike) {
    ReverseFacts reverse = one.reverse();
    if (reverse == null) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    Finding found = finding(reverse)
            .with("address", one.address())
            .with("names", String.join(", ", reverse.names().stream().map(Object::toString).toList()))
            .with("rcode", reverse.status())
            .repeat("dig -x " + one.address())
            .evidence("addresses/" + one.address() + "/ptr");
    return alike ? found.alsoOnIpv4() : found;
  }

  private static Finding finding(ReverseFacts reverse) {
    if (reverse.confirmed()) {
      return Finding.pass("confirmed");
    }
    return switch (reverse.status()) {
      case NOERROR -> Finding.warn(reverse.names().isEmpty() ? "missing" : "unconfirmed");
      case NXDOMAIN -> Finding.warn("missing");
      case SERVFAIL, REFUSED, BOGUS, MALFORMED -> Finding.warn("broken");
      case TIMEOUT -> Finding.inconclusive("unanswered");
      case NOT_ASKED -> Finding.inconclusive(Finding.NOT_MEASURED);
    };
  }

  private static List<AddressFacts> addresses(Case<TargetFacts> input, Family family) {
    return input.facts().hosts().stream()
        .flatMap((HostFacts host) -> host.addresses(family).stream())
        .filter(one -> one.address().global())
        .toList();
  }

  /// Whether no IPv4 address has a good reverse name either.
  private static boolean alike(List<AddressFacts> four) {
    return !four.isEmpty() && four.stream().allMatch(one -> bad(one.reverse()));
  }

  private static boolean bad(@Nullable ReverseFacts reverse) {
    return reverse != null && !reverse.confirmed() && reverse.status() != DnsStatus.NOT_ASKED;
  }
}
