package org.v6ready.checks.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.ResourceHost.HostClass;
import org.v6ready.model.verdict.Verdict;

/// Which foreign hosts, over all services of a run, block the most of them: mending one such host is
/// worth more than mending one service.
public final class Blockers {
  /// Checks that fail because of a resource's host, and by themselves say nothing more.
  private static final Set<String> CONSEQUENCES =
      Set.of("web-resources-critical", "web-resources", "web-ipv4-literal", "web-ipv6-only", "web-nat64", "web-sustained");

  private Blockers() {}

  private static final class Row {
    private final ResourceHost first;
    private final List<String> services = new ArrayList<>();
    private int freed;

    Row(ResourceHost first) {
      this.first = first;
    }
  }

  /// The blockers, those that free most services first.
  public static List<Blocker> of(List<TargetResult> results) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (TargetResult result : results) {
      List<ResourceHost> holding = holding(result);
      for (ResourceHost host : foreign(result)) {
        Row row = rows.computeIfAbsent(host.host(), _ -> new Row(host));
        row.services.add(result.target().name());
        row.freed += holding.size() == 1 && onlyBy(result) ? 1 : 0;
      }
    }
    return rows.entrySet().stream()
        .map(row -> blocker(row.getKey(), row.getValue()))
        .sorted(
            Comparator.comparingInt(Blocker::freed)
                .thenComparingInt((Blocker blocker) -> blocker.services().size())
                .reversed()
                .thenComparing(Blocker::host))
        .toList();
  }

  private static Blocker blocker(String host, Row row) {
    return new Blocker(
        host, Operators.of(host), row.first.hostClass(), row.first.exampleUrl(), row.freed, row.services);
  }

  /// The critical hosts of a service, its own included, that do not work over IPv6.
  public static List<ResourceHost> holding(TargetResult result) {
    return result.assessment().resourceHosts().stream()
        .filter(host -> host.critical() && bad(host.hostClass()))
        .toList();
  }

  /// Those of them that are somebody else's.
  public static List<ResourceHost> foreign(TargetResult result) {
    return holding(result).stream().filter(host -> foreign(host.host(), result)).toList();
  }

  private static boolean bad(HostClass seen) {
    return switch (seen) {
      case V4_ONLY, V4_LITERAL, V6_BROKEN -> true;
      case V6_OK, DEAD_BOTH, UNKNOWN -> false;
    };
  }

  private static boolean foreign(String host, TargetResult result) {
    HostFacts entry = result.facts().hosts().getFirst();
    DomainName zone = entry.zone();
    DomainName home = zone == null ? entry.host() : zone;
    return DomainName.parse(host).map(name -> !name.within(home)).orElse(true);
  }

  /// Whether nothing but resources holds the service back below or at the rung of the resources.
  private static boolean onlyBy(TargetResult result) {
    return result.assessment().verdicts().stream()
        .filter(verdict -> verdict.judgement() == Judgement.FAIL && verdict.rung().startsWith("W"))
        .map(Verdict::check)
        .allMatch(CONSEQUENCES::contains);
  }
}
