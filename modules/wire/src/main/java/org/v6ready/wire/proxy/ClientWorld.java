package org.v6ready.wire.proxy;

/// The network a proxied client is made to believe in.
public enum ClientWorld {
  /// Both families, IPv6 first; the next address is tried when one does not connect, which is what
  /// RFC 8305 comes to when the preferred family answers.
  DUAL_STACK,
  /// IPv6 is impossible.
  IPV4_ONLY,
  /// IPv4 is impossible.
  IPV6_ONLY,
  /// IPv6 only behind DNS64 and NAT64 (RFC 6146, RFC 6147), emulated: a host without AAAA records is
  /// reached over IPv4 on the client's behalf; one with AAAA records never is; literals never are.
  NAT64
}
