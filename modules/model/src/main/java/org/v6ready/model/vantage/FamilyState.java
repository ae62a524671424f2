package org.v6ready.model.vantage;

/// Whether our own line carries a family: proven, taken from the routing table because no anchor
/// could tell, reached through a NAT64 because the line has none of its own (IPv4 only), broken (an
/// address or route, but nothing answers), or absent.
public enum FamilyState {
  OK,
  ROUTE_ONLY,
  TRANSLATED,
  BROKEN,
  NONE;

  /// The lower-case word of JSON.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// Whether measurements over the family say something about the other end.
  public boolean usable() {
    return this == OK || this == ROUTE_ONLY || this == TRANSLATED;
  }
}
