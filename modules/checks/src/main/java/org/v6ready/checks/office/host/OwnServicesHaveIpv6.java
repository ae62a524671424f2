package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.NeededName;
import org.v6ready.model.office.OfficeFacts;

/// Time, updates and other services this host needs have IPv6 addresses.
final class OwnServicesHaveIpv6 {
  private OwnServicesHaveIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().neededNames(), OwnServicesHaveIpv6::known);
  }

  private static Finding known(List<NeededName> names) {
    if (names.isEmpty()) {
      return Finding.notApplicable("none");
    }
    List<String> without = names.stream().filter(one -> !one.hasIpv6() && !one.unknown()).map(NeededName::name).toList();
    if (!without.isEmpty()) {
      return Finding.warn("without").with("count", without.size()).with("names", String.join(", ", without))
          .repeat("dig AAAA " + without.getFirst());
    }
    List<String> open = names.stream().filter(NeededName::unknown).map(NeededName::name).toList();
    return open.isEmpty()
        ? Finding.pass("all").with("count", names.size())
        : Finding.inconclusive("unanswered").with("names", String.join(", ", open));
  }
}
