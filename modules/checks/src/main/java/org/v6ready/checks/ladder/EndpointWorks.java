package org.v6ready.checks.ladder;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.endpoint.EndpointExchange;
import org.v6ready.model.fact.TargetFacts;

/// Whether an endpoint's protocol speaks to a client.
final class EndpointWorks {
  private EndpointWorks() {}

  static Answer of(Client client, TargetFacts.Endpoint facts) {
    HostFacts host = facts.hosts().getFirst();
    return switch (NamePath.route(client, host)) {
      case NONE -> Answer.NO;
      case UNKNOWN -> Answer.UNKNOWN;
      case IPV4 -> speaks(facts, Family.IPV4);
      case IPV6 -> {
        boolean hopeless = host.aaaa().addresses().stream().noneMatch(IpAddress::global);
        Answer six = hopeless ? Answer.NO : speaks(facts, Family.IPV6);
        yield switch (client) {
          case DUAL_STACK -> six == Answer.NO && !connects(facts) ? speaks(facts, Family.IPV4) : six;
          case NAT64 -> six;
          case PURE -> six.and(NamePath.overIpv6(host, facts.zones()));
        };
      }
    };
  }

  private static Answer speaks(TargetFacts.Endpoint facts, Family family) {
    List<EndpointExchange> tried = tried(facts, family);
    return tried.isEmpty() ? Answer.UNKNOWN : Answer.of(tried.stream().anyMatch(EndpointWorks::served));
  }

  /// A client that checks certificates (RFC 9325) goes no further than a bad one.
  private static boolean served(EndpointExchange exchange) {
    return exchange.spoke() && (exchange.tls() == null || exchange.tls().state() == TlsState.OK);
  }

  private static boolean connects(TargetFacts.Endpoint facts) {
    return tried(facts, Family.IPV6).stream().anyMatch(e -> e.transports().contains(TcpState.OPEN));
  }

  private static List<EndpointExchange> tried(TargetFacts.Endpoint facts, Family family) {
    return facts.exchanges().stream()
        .filter(e -> e.address().family() == family)
        .filter(e -> e.transports().stream().anyMatch(state -> state != TcpState.NOT_ATTEMPTED))
        .toList();
  }
}
