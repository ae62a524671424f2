package org.v6ready.use.visit;

/// Why a visit may not be what it says.
public enum Doubt {
  /// The browser says it is driven by a program.
  AUTOMATED,
  /// The connection came from a private address or through a proxy nobody configured, so its family
  /// tells nothing.
  PEER_NOT_PUBLIC,
  /// The report claims objects that were never fetched from here.
  CLAIMED_UNSEEN,
  /// An object for one family arrived over the other.
  WRONG_FAMILY,
  /// The link of a sampled line was opened in another operator's network.
  OTHER_NETWORK
}
