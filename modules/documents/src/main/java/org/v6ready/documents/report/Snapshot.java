package org.v6ready.documents.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.run.Counts;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;

/// A run as papers need it. `sha256` is of its JSON file, in hexadecimal, empty when it was not asked
/// for.
public record Snapshot(RunHeader header, Counts counts, List<ServiceRow> services, String sha256) {
  public Snapshot {
    services = List.copyOf(services);
  }

  /// A run with its counts as JSON has them.
  public static Snapshot of(Run run, String sha256) {
    return new Snapshot(
        run.header(), Counts.of(run.results()), run.results().stream().map(ServiceRow::of).toList(), sha256);
  }

  /// Websites on rung W`rung` or higher; those that cannot be told from here are unknown.
  public Fraction websitesFrom(int rung) {
    List<ServiceRow> websites = services.stream().filter(row -> row.kind().equals("web")).toList();
    long reached = websites.stream().filter(row -> row.height() >= rung).count();
    long unknown = websites.stream().filter(row -> row.height() < rung && row.inconclusiveAt() != null).count();
    return new Fraction(reached, unknown, websites.size());
  }

  /// Services of any kind for which an answer is yes.
  public Fraction working(Answer answer) {
    long yes = services.stream().filter(row -> Boolean.TRUE.equals(answer.of(row))).count();
    long unknown = services.stream().filter(row -> answer.of(row) == null).count();
    return new Fraction(yes, unknown, services.size());
  }

  /// How many services of a kind there are.
  public long kind(String kind) {
    return services.stream().filter(row -> row.kind().equals(kind)).count();
  }

  /// The service of a name.
  public Optional<ServiceRow> service(String name) {
    return services.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /// One of the three answers of a service; null is not proven.
  public enum Answer {
    DUAL_STACK,
    IPV6_ONLY_NAT64,
    IPV6_ONLY;

    @Nullable Boolean of(ServiceRow row) {
      return switch (this) {
        case DUAL_STACK -> row.works().dualStack();
        case IPV6_ONLY_NAT64 -> row.works().ipv6OnlyWithNat64();
        case IPV6_ONLY -> row.works().ipv6Only();
      };
    }
  }
}
