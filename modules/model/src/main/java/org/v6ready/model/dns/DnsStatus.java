package org.v6ready.model.dns;

/// How a question ended. Absent, broken, blocked and unknown stay four different things (verdict
/// rule 3). `NOERROR` without records is NODATA.
public enum DnsStatus {
  NOERROR,
  NXDOMAIN,
  SERVFAIL,
  REFUSED,
  TIMEOUT,
  /// The resolver failed and the same question with CD set was answered (RFC 4035 section 3.2.2).
  BOGUS,
  MALFORMED,
  /// We did not or could not ask; never a statement about the name.
  NOT_ASKED;

  /// Whether the name servers gave a clean answer, positive or negative.
  public boolean clean() {
    return this == NOERROR || this == NXDOMAIN;
  }
}
