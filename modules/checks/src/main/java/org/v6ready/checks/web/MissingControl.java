package org.v6ready.checks.web;

import org.v6ready.checks.Case;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.web.VisitEnd;

/// Whether a fault seen over IPv6 may be the whole service's, which nobody can tell from a machine
/// without IPv4 (verdict rule 5).
final class MissingControl {
  private MissingControl() {}

  /// True when our line carries no IPv4, the service has some or may have, and neither the DNS nor the
  /// page's own links prove that it is IPv6 alone that lacks something.
  static boolean hides(Case<TargetFacts.Web> input) {
    HostFacts entry = input.entry();
    boolean noAaaa = entry.aaaa().status().clean() && entry.aaaa().addresses().stream().noneMatch(IpAddress::global);
    return input.hidesControl(entry) && !noAaaa && !leadsToIpv4(input.facts());
  }

  private static boolean leadsToIpv4(TargetFacts.Web facts) {
    boolean chain =
        Visits.over(facts, Family.IPV6).stream()
            .anyMatch(visit -> visit.end() == VisitEnd.NO_ADDRESS || visit.end() == VisitEnd.LITERAL_OF_OTHER_FAMILY);
    return chain
        || ResourceHosts.of(facts).stream()
            .anyMatch(row -> row.critical() && (row.hostClass() == HostClass.V4_ONLY || row.hostClass() == HostClass.V4_LITERAL));
  }
}
