package org.v6ready.checks.ladder;

/// Whose experience is asked for (verdicts section 9).
public enum Client {
  /// Both families, prefers IPv6, falls back only when IPv6 does not connect (RFC 8305).
  DUAL_STACK,
  /// No IPv4; DNS64 and NAT64 stand in for it (RFC 6146, RFC 6147).
  NAT64,
  /// No IPv4, no NAT64, and a resolver that has only IPv6 itself.
  PURE
}
