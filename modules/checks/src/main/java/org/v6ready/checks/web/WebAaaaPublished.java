package org.v6ready.checks.web;

import java.util.List;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;

/// Every entry host that has A has AAAA (RFC 3596). Judged from DNS alone.
final class WebAaaaPublished {
  static final Set<String> CODES =
      Set.of("published", "ipv6-only", "absent", "host-absent", "sibling-absent", "no-such-name",
          "no-address", "unknown");

  private WebAaaaPublished() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    HostFacts entry = input.entry();
    Finding own = entry(entry);
    if (!own.code().equals("published") && !own.code().equals("ipv6-only")) {
      return own;
    }
    List<HostFacts> lacking =
        input.facts().hosts().stream().skip(1).filter(WebAaaaPublished::lacks).toList();
    for (HostFacts other : lacking) {
      if (!siblings(entry, other)) {
        return about(Finding.fail("host-absent"), other);
      }
    }
    return lacking.isEmpty() ? own : about(Finding.warn("sibling-absent"), lacking.getFirst()).with("entry", entry.host());
  }

  private static Finding entry(HostFacts entry) {
    DnsStatus status = entry.aaaa().status();
    boolean hasA = !entry.a().addresses().isEmpty();
    if (!entry.aaaa().addresses().isEmpty()) {
      boolean shutsOut = entry.a().status() == DnsStatus.NOERROR && !hasA;
      Finding found = shutsOut ? Finding.warn("ipv6-only") : Finding.pass("published");
      return about(found, entry).with("count", entry.aaaa().addresses().size());
    }
    if (status == DnsStatus.NXDOMAIN && !hasA && entry.a().status() == DnsStatus.NXDOMAIN) {
      return about(Finding.fail("no-such-name"), entry).alsoOnIpv4();
    }
    if (status == DnsStatus.NOT_ASKED) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    if (!status.clean()) {
      Finding unknown = about(Finding.inconclusive("unknown"), entry).with("status", status);
      return entry.a().status().clean() ? unknown : unknown.alsoOnIpv4();
    }
    return hasA || !entry.a().status().clean()
        ? about(Finding.fail("absent"), entry)
        : about(Finding.fail("no-address"), entry).alsoOnIpv4();
  }

  private static boolean lacks(HostFacts host) {
    return host.aaaa().status().clean()
        && host.aaaa().addresses().isEmpty()
        && !host.a().addresses().isEmpty();
  }

  /// An apex and its `www`.
  private static boolean siblings(HostFacts one, HostFacts other) {
    return one.host().child("www").equals(other.host()) || other.host().child("www").equals(one.host());
  }

  private static Finding about(Finding finding, HostFacts host) {
    return finding.with("host", host.host()).repeat(Repeat.dig(host.host(), "AAAA")).evidence("dns/" + host.host() + "/AAAA");
  }
}
