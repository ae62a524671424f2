package org.v6ready.checks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// Every IPv6 address of the endpoint takes a connection at its port; over UDP, an answer comes back
/// (RFC 6540). One of several dead is a warning. Dead over both families is no finding about IPv6,
/// and with silence our own line may be the reason.
final class EndpointReachable {
  private EndpointReachable() {}

  static Finding judge(Case<TargetFacts.Endpoint> input) {
    Finding blind = Exchanges.blind(input);
    if (blind != null) {
      return blind;
    }
    List<EndpointExchange> six = Exchanges.tried(input, Family.IPV6);
    List<EndpointExchange> four = Exchanges.tried(input, Family.IPV4);
    List<EndpointExchange> dead = six.stream().filter(one -> !Exchanges.open(one)).toList();
    if (dead.isEmpty()) {
      return open(input, six);
    }
    EndpointExchange first = dead.getFirst();
    Finding found;
    if (dead.size() < six.size()) {
      found = Finding.warn(code(input, first));
    } else if (four.isEmpty() && input.hidesControl(input.entry())) {
      found = Finding.notHere(Family.IPV4);
    } else if (four.stream().anyMatch(Exchanges::open) || four.isEmpty()) {
      found = four.isEmpty() && Exchanges.udp(input) ? Finding.inconclusive("no-control") : Finding.fail(code(input, first));
    } else {
      found = Finding.inconclusive("dead-on-both").alsoOnIpv4();
    }
    return Exchanges.about(found, input, first)
        .with("bad", dead.size())
        .with("total", six.size())
        .with("attempts", first.transports().size());
  }

  private static Finding open(Case<TargetFacts.Endpoint> input, List<EndpointExchange> six) {
    for (EndpointExchange one : six) {
      @Nullable TcpState lost =
          one.transports().stream().filter(state -> state != TcpState.OPEN).findFirst().orElse(null);
      if (lost != null) {
        long opened = one.transports().stream().filter(state -> state == TcpState.OPEN).count();
        return Exchanges.about(Finding.warn("flaky"), input, one)
            .with("opened", opened)
            .with("attempts", one.transports().size());
      }
    }
    return Exchanges.about(Finding.pass("open"), input, six.getFirst()).with("total", six.size());
  }

  private static String code(Case<TargetFacts.Endpoint> input, EndpointExchange one) {
    return switch (Exchanges.state(one)) {
      case REFUSED -> "refused";
      case TIMEOUT -> Exchanges.udp(input) ? "no-answer" : "timeout";
      case UNREACHABLE -> "unreachable";
      case PROHIBITED -> "prohibited";
      case RESET -> "reset";
      case OPEN, NOT_ATTEMPTED -> throw new IllegalStateException("not dead: " + one.address());
    };
  }
}
