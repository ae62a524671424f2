package org.v6ready.scanner.netns;

import java.util.List;
import org.v6ready.scanner.netns.Zone.Signing;

/// The part of every plan that is the same: a signed root, `vn` and `gov.vn` signed below it, `com`,
/// the TLD `legacy` without IPv6, a hosting company's name servers, and the anchors.
final class World {
  final Plan plan = new Plan();
  final NameServer host1;
  final NameServer host2;

  World() {
    NameServer root = plan.server("a.root-servers.net", "root", "root");
    plan.zone(".", "root", Signing.GOOD, root, plan.server("b.root-servers.net", "root", "root"));
    plan.zone("vn", "tld", Signing.GOOD, plan.server("a.dns.vn", "tld", "tld"), plan.server("b.dns.vn", "tld", "tld"));
    plan.zone("gov.vn", "gov", Signing.GOOD, plan.server("a.dns.gov.vn", "gov", "gov"), plan.server("b.dns.gov.vn", "gov", "gov"));
    plan.zone("com", "tld", Signing.NONE, plan.server("a.nic.com", "tld", "tld"), plan.server("b.nic.com", "tld", "tld"));
    plan.zone("legacy", "tld", Signing.NONE, plan.server("a.nic.legacy", "tld", "none"), plan.server("b.nic.legacy", "tld", "none"));
    plan.address("ipv4only.arpa", "192.0.0.170");
    plan.address("ipv4only.arpa", "192.0.0.171");
    host1 = plan.server("ns1.host.vn", "leaf", "leaf");
    host2 = plan.server("ns2.host.vn", "leaf", "leaf");
    hosted("host.vn");
    hosted("anchors.vn");
    plan.zone("foreign.com", "foreign", Signing.NONE, plan.server("ns1.foreign.com", "foreign", "foreign"));
    plan.site("dual-stack.anchors.vn", List.of("page"), List.of("page"));
    plan.site("ipv4-only.anchors.vn", List.of("page"), List.of());
    plan.site("ipv6-only.anchors.vn", List.of(), List.of("page"));
    plan.exchanger("smtp.anchors.vn", "smtp", "smtp");
  }

  /// A zone with two name servers inside it, of one manner for each family.
  Zone own(String name, Signing signing, String four, String six) {
    return plan.zone(name, "leaf", signing, plan.server("ns1." + name, four, six), plan.server("ns2." + name, four, six));
  }

  /// A zone at the hosting company.
  Zone hosted(String name) {
    return hosted(name, Signing.NONE);
  }

  Zone hosted(String name, Signing signing) {
    return plan.zone(name, "leaf", signing, host1, host2);
  }
}
