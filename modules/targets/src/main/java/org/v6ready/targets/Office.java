package org.v6ready.targets;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;

/// One office network: its line's provider, its IPv6 prefix, where it is, and how many devices it has.
public record Office(
    String name,
    @Nullable String isp,
    @Nullable IpPrefix prefix,
    @Nullable String village,
    @Nullable Integer assets) {}
