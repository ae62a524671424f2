package org.v6ready.report;

import org.v6ready.model.verdict.Assessment;

/// Whether the word of a website's rung is true for its visitors: a rung is about one property after
/// the other, and only the three answers tell whether the page opens.
public enum Promise {
  /// The word of the rung stands.
  KEPT,
  /// The rung is one of those called ready for IPv6-only, and without IPv4 the page does not work.
  WITH_IPV4_ONLY,
  /// The rung is one of those called usable or better, and not even clients with both families are
  /// served.
  BROKEN;

  private static final int SWITCHED_ON = 2;
  private static final int USABLE = 5;

  /// What the word of a website's rung is worth; other kinds of service have words that promise nothing.
  public static Promise of(Assessment assessment) {
    String rung = assessment.rung();
    int height = rung.startsWith("W") ? Integer.parseInt(rung.replaceAll("\\D", "")) : 0;
    if (height > SWITCHED_ON && Boolean.FALSE.equals(assessment.works().dualStack())) {
      return BROKEN;
    }
    return height > USABLE && Boolean.FALSE.equals(assessment.works().ipv6Only()) ? WITH_IPV4_ONLY : KEPT;
  }
}
