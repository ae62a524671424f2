package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.vantage.Vantage;

/// Everything one audit found about one office. `consent` is the name of who agreed that the network is
/// touched, null when nobody did; `inventory` has what earlier audits saw joined in, `seenNow` is what this
/// one saw alone, null when it looked at no device; `history` holds the prefixes of earlier audits, oldest
/// first. `packets` counts what was sent on the link by sweeps and raw sockets.
public record OfficeFacts(
    Office office,
    AuditProfile profile,
    @Nullable String consent,
    Vantage vantage,
    LocalHost host,
    Lan lan,
    Line line,
    Seen<Inventory> inventory,
    @Nullable Inventory seenNow,
    Seen<SandboxRun> sandbox,
    Seen<List<SnmpAgent>> snmp,
    Seen<AppScan> apps,
    List<PastPrefix> history,
    int packets) {
  public OfficeFacts {
    history = List.copyOf(history);
  }

  /// Facts into which nothing earlier is joined: what was seen is what this audit saw.
  public OfficeFacts(
      Office office,
      AuditProfile profile,
      @Nullable String consent,
      Vantage vantage,
      LocalHost host,
      Lan lan,
      Line line,
      Seen<Inventory> inventory,
      Seen<SandboxRun> sandbox,
      Seen<List<SnmpAgent>> snmp,
      Seen<AppScan> apps,
      List<PastPrefix> history,
      int packets) {
    this(
        office, profile, consent, vantage, host, lan, line, inventory, inventory.known().orElse(null), sandbox, snmp, apps, history, packets);
  }

  /// A prefix this machine had in an earlier audit of the same office.
  public record PastPrefix(Instant at, IpPrefix prefix) {}
}
