package org.v6ready.use.flow;

import java.util.Locale;

/// Why a datagram, a set or a record is not in the figures, or was treated with care.
public enum FlowSkip {
  /// The sender is not on the list of exporters.
  NOT_ALLOWED,
  /// It is no flow protocol we know, or breaks off.
  MALFORMED,
  /// NetFlow v5, v1 or v7: IPv6 is not observable there.
  IPV6_NOT_OBSERVABLE,
  /// Data whose template never came.
  NO_TEMPLATE,
  /// More templates or domains than any router has.
  TEMPLATE_FLOOD,
  /// A record without addresses of a family.
  NO_ADDRESS,
  /// Octets and packets that no traffic can have.
  IMPOSSIBLE,
  /// A record without octets.
  EMPTY,
  /// Both ends on the same side of the Internet boundary.
  NOT_BOUNDARY,
  /// The same traffic, counted where it entered.
  EGRESS_DUPLICATE,
  /// Not the boundary interface.
  OTHER_INTERFACE,
  /// Kept; its own time was off by more than five minutes, so the time of arrival was used.
  CLOCK_SKEW,
  /// Datagrams or records that never arrived, by the exporters' own numbering.
  LOST;

  /// The word in JSON and bundles, such as `no-template`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
