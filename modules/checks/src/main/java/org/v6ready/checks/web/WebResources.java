package org.v6ready.checks.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;

/// Every host a page loads from works over IPv6. Optional hosts that do not are a warning.
final class WebResources {
  static final Set<String> CODES =
      Set.of("all-v6", "nothing-else", "v4-only-resource", "v6-broken-resource", "v4-literal-resource", "dead-on-both", "unknown-resource", "cut-short", "not-reached");

  private WebResources() {}

  static Finding all(Case<TargetFacts.Web> input) {
    return judge(input, ResourceHosts.of(input.facts()));
  }

  static Finding critical(Case<TargetFacts.Web> input) {
    return judge(input, ResourceHosts.of(input.facts()).stream().filter(ResourceHost::critical).toList());
  }

  private static Finding judge(Case<TargetFacts.Web> input, List<ResourceHost> hosts) {
    if (!input.sees(Family.IPV6)) {
      return Finding.notHere(Family.IPV6);
    }
    if (input.facts().resources() == null) {
      boolean arrived = input.facts().visits().stream().anyMatch(Visits::arrived);
      return arrived ? Finding.inconclusive(Finding.NOT_MEASURED)
          : Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    Optional<ResourceHost> worst =
        hosts.stream()
            .filter(row -> row.hostClass() != HostClass.V6_OK)
            .max(Comparator.comparing((ResourceHost row) -> faulty(row.hostClass()) && row.critical())
                .thenComparing(row -> faulty(row.hostClass()))
                .thenComparing(row -> row.hostClass() == HostClass.UNKNOWN));
    long bad = hosts.stream().filter(row -> faulty(row.hostClass())).count();
    return worst.map(row -> finding(row).with("host", row.host()).with("url", row.exampleUrl())
            .with("bad", bad).with("count", hosts.size())
            .repeat(Repeat.curl(row.exampleUrl(), Family.IPV6)).evidence("resources/" + row.host()))
        .orElseGet(() -> Visits.cut(input.facts()) ? Finding.inconclusive("cut-short").with("count", hosts.size())
            : hosts.isEmpty() ? Finding.pass("nothing-else") : Finding.pass("all-v6").with("count", hosts.size()));
  }

  private static boolean faulty(HostClass seen) {
    return seen == HostClass.V4_ONLY || seen == HostClass.V4_LITERAL || seen == HostClass.V6_BROKEN;
  }

  private static Finding finding(ResourceHost row) {
    return switch (row.hostClass()) {
      case V6_OK -> Finding.pass("all-v6");
      case V4_ONLY -> bad("v4-only-resource", row);
      case V4_LITERAL -> bad("v4-literal-resource", row);
      case V6_BROKEN -> bad("v6-broken-resource", row);
      case DEAD_BOTH -> Finding.warn("dead-on-both").alsoOnIpv4();
      case UNKNOWN -> Finding.inconclusive("unknown-resource");
    };
  }

  private static Finding bad(String code, ResourceHost row) {
    return row.critical() ? Finding.fail(code) : Finding.warn(code);
  }
}
