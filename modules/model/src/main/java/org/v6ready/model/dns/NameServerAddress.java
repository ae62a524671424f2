package org.v6ready.model.dns;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One address of a name server and how it serves the zone. `serial` is the SOA's; `rrsets` is a
/// digest of the zone's SOA-independent apex and entry RRsets, for comparing servers; `dnskey` is
/// how the largest answer arrived with EDNS 1232 and TCP fallback; `edns` says whether questions with
/// EDNS are answered, false that only those without it are, null that nothing told.
public record NameServerAddress(
    IpAddress address,
    ServerState udp,
    ServerState tcp,
    Glue glue,
    @Nullable Long serial,
    @Nullable String rrsets,
    ServerState dnskey,
    @Nullable Boolean edns,
    Duration rtt) {}
