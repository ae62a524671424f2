package org.v6ready.model.office;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.vantage.Vantage;

/// Everything one audit found about one office. `consent` is the name of who agreed that the network is
/// touched, null when nobody did. `packets` counts what was sent on the link by sweeps and raw sockets.
public record OfficeFacts(
    Office office,
    AuditProfile profile,
    @Nullable String consent,
    Vantage vantage,
    LocalHost host,
    Lan lan,
    Line line,
    Seen<Inventory> inventory,
    Seen<SandboxRun> sandbox,
    Seen<java.util.List<SnmpAgent>> snmp,
    Seen<AppScan> apps,
    int packets) {}
