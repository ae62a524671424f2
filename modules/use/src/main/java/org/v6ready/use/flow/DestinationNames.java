package org.v6ready.use.flow;

/// What is known about the name behind an IPv4 address that somebody talked to: whether it could have
/// been reached over IPv6.
public interface DestinationNames {
  /// What is known of a destination.
  enum Reach {
    /// Its name has no AAAA: only the content's owner can change that.
    IPV4_ONLY,
    /// Its name has a AAAA.
    DUAL_STACK,
    /// No name was seen for it.
    UNKNOWN
  }

  /// The reach of an IPv4 address, its 32 bits in `address`.
  Reach of(long address);

  /// Knows nothing.
  static DestinationNames none() {
    return _ -> Reach.UNKNOWN;
  }
}
