package org.v6ready.model.address;

/// What an address is for, after the IANA IPv4 and IPv6 special-purpose registries (RFC 6890).
/// Only [#GLOBAL] is dialled for a public name.
public enum AddressScope {
  GLOBAL,
  UNSPECIFIED,
  LOOPBACK,
  IPV4_MAPPED,
  IPV4_COMPATIBLE,
  NAT64,
  NAT64_LOCAL_USE,
  DISCARD_ONLY,
  PROTOCOL_ASSIGNMENT,
  TEREDO,
  BENCHMARKING,
  ORCHID,
  DOCUMENTATION,
  SIX_TO_FOUR,
  SEGMENT_ROUTING,
  UNIQUE_LOCAL,
  LINK_LOCAL,
  SITE_LOCAL,
  MULTICAST,
  OUTSIDE_GLOBAL_UNICAST,
  THIS_NETWORK,
  PRIVATE,
  SHARED,
  RESERVED,
  BROADCAST;

  /// The word JSON and tables use, such as `unique-local`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
