package org.v6ready.checks.dns;

import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.dns.Zones.Served;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.NameServerFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;

/// What the parent says of the addresses of name servers inside the zone, beside what the zone says
/// (RFC 9471). A server that also has an address on which both agree can still be reached.
final class GlueAtParent {
  private GlueAtParent() {}

  static Finding judge(Case<? extends TargetFacts> input, ZoneFacts zone) {
    Finding worst = Finding.pass("found").with("name", zone.zone()).with("questions", 0);
    for (Served one : Zones.addresses(input, zone, Family.IPV6)) {
      worst =
          switch (one.at().glue()) {
            case MATCH, NOT_NEEDED -> worst;
            case MISSING -> Zones.graver(worst, fault(zone, one, "glue-missing"));
            case DIFFERS -> Zones.graver(worst, fault(zone, one, "glue-differs"));
          };
    }
    return worst;
  }

  private static Finding fault(ZoneFacts zone, Served one, String code) {
    boolean reachable = agreed(one.server(), Family.IPV6);
    Finding found =
        (reachable ? Finding.warn("glue-partial") : Finding.fail(code))
            .with("name", zone.zone())
            .with("server", one.server().name())
            .with("address", one.at().address())
            .with("parent", zone.parent())
            .repeat("dig +norecurse @$(dig +short NS " + zone.parent() + " | head -1) NS " + zone.zone())
            .under("RFC 9471")
            .evidence(one.pointer());
    return alike(one.server()) ? found.alsoOnIpv4() : found;
  }

  private static boolean agreed(NameServerFacts server, Family family) {
    return server.addresses().stream()
        .anyMatch(at -> at.address().family() == family && at.glue() == Glue.MATCH);
  }

  private static boolean alike(NameServerFacts server) {
    List<Glue> four =
        server.addresses().stream()
            .filter(at -> at.address().family() == Family.IPV4)
            .map(at -> at.glue())
            .toList();
    return !four.isEmpty() && four.stream().allMatch(g -> g == Glue.MISSING || g == Glue.DIFFERS);
  }
}
