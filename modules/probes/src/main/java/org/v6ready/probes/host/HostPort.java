package org.v6ready.probes.host;

/// A TCP port to dial; with `tls` a handshake follows.
public record HostPort(int number, boolean tls) {}
