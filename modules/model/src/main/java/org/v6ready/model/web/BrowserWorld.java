package org.v6ready.model.web;

/// The network a browser was shown.
public enum BrowserWorld {
  /// Both families, IPv6 first: any user.
  DUAL_STACK,
  /// The same again, to know how much two loads differ anyway.
  CONTROL,
  IPV4_ONLY,
  /// IPv4 was impossible.
  IPV6_ONLY,
  /// IPv6 only behind an emulated DNS64 and NAT64.
  NAT64
}
