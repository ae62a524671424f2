package org.v6ready.wire.http;

import org.v6ready.model.address.IpAddress;

/// One GET: `host` is the Host header's and SNI's name (or a literal, without SNI), `path` starts with
/// `/`. With a bad certificate the request is only sent when `acceptBadCertificate`. `cookie` is the
/// Cookie header's value, empty for none.
public record FetchRequest(
    IpAddress address,
    int port,
    boolean tls,
    String host,
    String path,
    long maxOctets,
    boolean acceptBadCertificate,
    String cookie) {
  /// A GET without cookies.
  public FetchRequest(
      IpAddress address,
      int port,
      boolean tls,
      String host,
      String path,
      long maxOctets,
      boolean acceptBadCertificate) {
    this(address, port, tls, host, path, maxOctets, acceptBadCertificate, "");
  }
}
