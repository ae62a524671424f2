package org.v6ready.model.vantage;

/// What kind of network this machine measures from (verdicts, section 2).
public enum VantageType {
  DUAL_STACK("dual-stack"),
  IPV4_ONLY("ipv4-only"),
  IPV6_ONLY("ipv6-only"),
  IPV6_ONLY_NAT64("ipv6-only+nat64"),
  IPV6_ONLY_CLAT("ipv6-only+clat"),
  IPV6_BROKEN("ipv6-broken"),
  OFFLINE("offline");

  private final String word;

  VantageType(String word) {
    this.word = word;
  }

  /// The word of JSON.
  public String word() {
    return word;
  }
}
