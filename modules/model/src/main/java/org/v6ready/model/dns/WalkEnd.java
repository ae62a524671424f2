package org.v6ready.model.dns;

/// How an iterative walk from the root ended.
public enum WalkEnd {
  /// An authoritative answer with records.
  RESOLVED,
  /// An authoritative answer without records of the type (RFC 2308 section 2.2).
  NODATA,
  /// An authoritative NXDOMAIN.
  NXDOMAIN,
  /// No server that could be reached over the walk's family knows; see [WalkDeath].
  DIED,
  /// The vantage has no working transport of this family, so nothing was learnt.
  NOT_WALKED
}
