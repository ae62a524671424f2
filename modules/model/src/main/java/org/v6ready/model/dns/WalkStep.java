package org.v6ready.model.dns;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;

/// One question the walk put to one server address, in order. `zone` is the zone the server was
/// taken to serve, `glue` says that the address came from a referral, `depth` counts the walks for
/// name-server names that this one is nested in, `cached` that an earlier target asked it already.
public record WalkStep(
    int depth,
    DomainName zone,
    DomainName question,
    String type,
    DomainName server,
    @Nullable IpAddress address,
    DnsTransport transport,
    String outcome,
    boolean authoritative,
    boolean glue,
    boolean cached,
    Duration rtt) {}
