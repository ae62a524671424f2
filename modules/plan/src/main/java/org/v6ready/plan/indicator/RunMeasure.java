package org.v6ready.plan.indicator;

import java.util.Optional;

/// What a run can tell about an indicator: the share of the commune's own services that work for people
/// with both families over IPv6 (rung W5, or the like), or with IPv6 alone, or with IPv6 and NAT64.
public enum RunMeasure {
  SERVICES_OVER_IPV6("services-over-ipv6"),
  SERVICES_IPV6_ONLY("services-ipv6-only"),
  SERVICES_IPV6_ONLY_NAT64("services-ipv6-only-nat64");

  private final String word;

  RunMeasure(String word) {
    this.word = word;
  }

  /// The word in data files; it is also the method of the values.
  public String word() {
    return word;
  }

  /// The measure of a [#word]; empty when there is none.
  public static Optional<RunMeasure> ofWord(String word) {
    for (RunMeasure measure : values()) {
      if (measure.word.equals(word)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }
}
