package org.v6ready.office.line;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;
import org.v6ready.wire.dns.RecordAnswer;

/// Names of known kind to ask resolvers for: anchors when they have such, else those every Internet has: a
/// root server's name (both families) and `ipv4only.arpa` (IPv4 only, RFC 7050). `port` is where the dual
/// one listens.
public record TestNames(DomainName dual, int port, DomainName ipv4Only, Optional<DomainName> ipv6Zone) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final DomainName USUAL = DomainName.of("a.root-servers.net");

  /// The names of a vantage; `root` is asked only when no anchor has both families.
  public static TestNames of(Vantage vantage, Supplier<DomainName> root) {
    Optional<DomainName> dual = anchor(vantage, "dual-stack");
    return new TestNames(
        dual.orElseGet(root),
        dual.isPresent() ? 443 : 53,
        DomainName.of("ipv4only.arpa"),
        anchor(vantage, "ipv6-zone"));
  }

  private static Optional<DomainName> anchor(Vantage vantage, String kind) {
    return vantage.anchors().stream()
        .filter(anchor -> anchor.kind().equals(kind) && anchor.address() != null)
        .flatMap(anchor -> DomainName.parse(anchor.name()).stream())
        .findFirst();
  }

  /// The first root server by its name, as this network knows them.
  public static DomainName rootServer(Wire wire) {
    RecordAnswer answer = wire.resolver().records(DomainName.ROOT, "NS", Deadline.in(PATIENCE, wire.clock()));
    return answer.status() == DnsStatus.NOERROR
        ? answer.records().stream().flatMap(record -> DomainName.parse(record.text()).stream()).sorted().findFirst().orElse(USUAL)
        : USUAL;
  }
}
