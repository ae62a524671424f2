package org.v6ready.model.web;

import org.jspecify.annotations.Nullable;

/// One sub-resource a page's markup or styles refer to. `host` is a domain name or an IP literal
/// without brackets; `foundIn` is the URL that refers to it; `depth` is 1 for the page itself.
/// `overIpv4` and `overIpv6` are null when the resource was not fetched (hints, or the bound on
/// fetches was reached); `overIpv4` is the control, fetched only for what did not arrive over IPv6.
public record ResourceFacts(
    String url,
    String host,
    ResourceKind kind,
    boolean critical,
    String foundIn,
    int depth,
    @Nullable ResourceVisit overIpv4,
    @Nullable ResourceVisit overIpv6) {}
