package org.v6ready.use.flow;

import org.v6ready.use.count.SpanHash;

/// What is known about the names behind the addresses that somebody talked to.
public interface DestinationNames {
  /// What is known of an address, given as its [#key].
  Destination of(long key);

  /// A number for an address: the 32 bits of an IPv4 address, a hash with the highest bit set of an IPv6 one.
  static long key(boolean ipv6, long high, long low) {
    return ipv6 ? SpanHash.mix(SpanHash.mix(high) ^ low) | Long.MIN_VALUE : low & 0xffff_ffffL;
  }

  /// Knows nothing.
  static DestinationNames none() {
    return _ -> Destination.UNKNOWN;
  }
}
