package org.v6ready.checks.endpoint;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// The first answer over IPv6 comes no more than 250 ms later than over IPv4: the Connection Attempt
/// Delay after which a racing client would turn to IPv4 (RFC 8305 section 5). The slowest IPv6
/// address counts against the fastest IPv4 one. One sample never proves more than a warning.
final class EndpointIsAsFast {
  private static final Duration ATTEMPT_DELAY = Duration.ofMillis(250);

  private EndpointIsAsFast() {}

  static Finding judge(Case<TargetFacts.Endpoint> input) {
    Finding unseen = Exchanges.incomparable(input);
    if (unseen != null) {
      return unseen;
    }
    List<EndpointExchange> six = open(input, Family.IPV6);
    List<EndpointExchange> four = open(input, Family.IPV4);
    if (six.isEmpty() || four.isEmpty()) {
      return Finding.notApplicable("not-reached").with("host", input.entry().host());
    }
    EndpointExchange slowest = six.getLast();
    Duration control = four.getFirst().rtt();
    boolean slower = slowest.rtt().compareTo(control.plus(ATTEMPT_DELAY)) > 0;
    return Exchanges.about(slower ? Finding.warn("slower") : Finding.pass("as-fast"), input, slowest)
        .with("ms6", slowest.rtt().toMillis())
        .with("ms4", control.toMillis());
  }

  private static List<EndpointExchange> open(Case<TargetFacts.Endpoint> input, Family family) {
    return Exchanges.tried(input, family).stream()
        .filter(Exchanges::open)
        .sorted(Comparator.comparing(EndpointExchange::rtt))
        .toList();
  }
}
