package org.v6ready.wire.proxy;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.TcpState;

/// One connection a client asked the proxy for, and where it went. `address` is null when the host has
/// none that may be used.
public record ProxiedConnection(String host, int port, @Nullable IpAddress address, TcpState state) {}
