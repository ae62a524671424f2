package org.v6ready.wire.http;

import org.v6ready.model.address.IpAddress;

/// One GET: `host` is the Host header's and SNI's name (or a literal, without SNI), `path` starts
/// with `/`. With a bad certificate the request is only sent when `acceptBadCertificate`.
public record FetchRequest(
    IpAddress address,
    int port,
    boolean tls,
    String host,
    String path,
    long maxOctets,
    boolean acceptBadCertificate) {}
