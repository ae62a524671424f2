package org.v6ready.engine.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.office.NetworkSummary;
import org.v6ready.checks.office.OfficeJudge;
import org.v6ready.engine.RunIds;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeFacts.PastPrefix;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.Seen;
import org.v6ready.office.AuditOrder;
import org.v6ready.office.OfficeAudit;
import org.v6ready.office.host.HostLook;
import org.v6ready.office.inventory.InventoryHistory;
import org.v6ready.office.inventory.OuiRegistry;
import org.v6ready.probes.vantage.VantageProof;
import org.v6ready.store.OfficeStore;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// Audits an office: proves the vantage, reads this machine, looks at link, line and neighbours, joins
/// earlier audits in, judges and stores.
public final class OfficeEngine {
  private static final Duration LOOKUP = Duration.ofSeconds(2);
  private static final int PAST = 40;

  private final Wire wire;
  private final OfficeStore store;
  private final OuiRegistry vendors;

  /// An engine over a network and a store; closes neither.
  public OfficeEngine(Wire wire, OfficeStore store, OuiRegistry vendors) {
    this.wire = wire;
    this.store = store;
    this.vendors = vendors;
  }

  /// One audit from beginning to end, stored when this returns.
  public OfficeRun audit(AuditOrder order, String program) {
    Instant started = wire.clock().now();
    LocalHost host = HostLook.ofThisSystem().read();
    List<OfficeRun> past = store.history(order.office().name(), PAST);
    OfficeFacts facts = joined(
            new OfficeAudit(wire, order, vendors).run(host, this::aaaa, () -> VantageProof.prove(wire, order.anchors())), past, started);
    OfficeRun run = new OfficeRun(RunIds.at(started), started, wire.clock().now(), program, facts, OfficeJudge.assess(facts));
    store.save(run);
    return run;
  }

  private AddressAnswer aaaa(String name) {
    return DomainName.parse(name)
        .map(domain -> wire.resolver().addresses(domain, Family.IPV6, Deadline.in(LOOKUP, wire.clock())))
        .orElseGet(AddressAnswer::notAsked);
  }

  private OfficeFacts joined(OfficeFacts now, List<OfficeRun> past, Instant at) {
    KeptEvidence kept = KeptEvidence.of(store.evidence(now.office().name()), at);
    List<PastPrefix> prefixes =
        Stream.concat(
                past.reversed().stream().map(run -> prefix(run.started(), run.facts())),
                Stream.of(prefix(at, now)))
            .filter(Objects::nonNull)
            .toList();
    return new OfficeFacts(
        now.office(), now.profile(), now.consent(), now.vantage(), now.host(), now.lan(), now.line(),
        now.inventory().map(found -> joined(found, past, at)), now.seenNow(), kept.sandbox(), kept.snmp(), kept.apps(), prefixes, now.packets());
  }

  /// With the newest inventory before, which has those before it joined in.
  private static Inventory joined(Inventory now, List<OfficeRun> past, Instant at) {
    return past.stream()
        .filter(run -> Duration.between(run.started(), at).compareTo(InventoryHistory.MEMORY) <= 0)
        .flatMap(run -> run.facts().inventory().known().stream())
        .findFirst()
        .map(before -> InventoryHistory.join(before, now, at))
        .orElseGet(() -> InventoryHistory.first(now, at));
  }

  private static @Nullable PastPrefix prefix(Instant at, OfficeFacts facts) {
    @Nullable IpPrefix prefix = NetworkSummary.ipv6Prefix(facts);
    return prefix == null ? null : new PastPrefix(at, prefix);
  }
}
