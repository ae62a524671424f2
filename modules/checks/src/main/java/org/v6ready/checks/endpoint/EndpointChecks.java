package org.v6ready.checks.endpoint;

import java.util.List;
import java.util.Set;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's endpoint checks, in the order of their ladder.
public final class EndpointChecks {
  private EndpointChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Endpoint>> entries() {
    return List.of(
        CheckEntry.endpoint("endpoint-aaaa", "E1", "RFC 3596", 90,
            Set.of("published", "no-a", "none", "no-address", "no-such-name", "not-global",
                "some-not-global", "broken", "unresolvable", "unanswered"),
            EndpointHasIpv6::judge),
        CheckEntry.endpoint("endpoint-reachable", "E2", "RFC 6540", 85,
            Set.of("open", "flaky", "refused", "timeout", "no-answer", "unreachable", "prohibited",
                "reset", "dead-on-both", "no-control", "no-ipv6-address"),
            EndpointReachable::judge),
        CheckEntry.endpoint("endpoint-protocol", "E3", "RFC 6540", 80,
            Set.of("speaks", "silent", "silent-too", "tls", "tls-too", "not-reached", "no-ipv6-address"),
            EndpointSpeaks::judge),
        CheckEntry.endpoint("endpoint-parity", "E4", "RFC 9325", 40,
            Set.of("same", "answer-differs", "older-tls", "other-protocol", "no-control",
                "not-reached", "no-ipv6-address"),
            EndpointIsTheSame::judge),
        CheckEntry.endpoint("endpoint-latency", "E5", "RFC 8305 §5", 30,
            Set.of("as-fast", "slower", "no-control", "not-reached", "no-ipv6-address"),
            EndpointIsAsFast::judge));
  }
}
