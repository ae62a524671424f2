package org.v6ready.model.web;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;

/// One URL of a redirect chain and what its address answered.
public record Hop(
    String url,
    @Nullable IpAddress address,
    TcpState tcp,
    @Nullable TlsState tls,
    @Nullable HttpFacts http) {}
