package org.v6ready.model.office;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.connect.TcpState;

/// A known IPv4-only service reached through a NAT64 prefix, over TCP and UDP; `udp` is null when it was
/// not tried.
public record Nat64Try(IpPrefix prefix, IpAddress ipv4, IpAddress through, TcpState tcp, @Nullable Boolean udp) {}
