package org.v6ready.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;

/// Puts the failed connection attempts of an earlier look in front of a later one's, so that a port that
/// came back shows as flaky and not as if nothing had been.
final class EarlierAttempts {
  private EarlierAttempts() {}

  static TargetFacts into(TargetFacts later, TargetFacts earlier) {
    List<HostFacts> hosts = later.hosts().stream().map(host -> host(host, earlier)).toList();
    return switch (later) {
      case TargetFacts.Web web ->
          new TargetFacts.Web(
              hosts, web.zones(), web.entryTls(), web.visits(), web.dependencies(), web.resources(), web.literals(), web.transfers(), web.samples());
      case TargetFacts.Mail mail -> new TargetFacts.Mail(hosts, mail.zones(), mail.mail());
      case TargetFacts.Dns dns -> new TargetFacts.Dns(hosts, dns.zones());
      case TargetFacts.Endpoint endpoint -> new TargetFacts.Endpoint(hosts, endpoint.zones(), endpoint.exchanges());
    };
  }

  private static HostFacts host(HostFacts later, TargetFacts earlier) {
    Optional<HostFacts> before = earlier.hosts().stream().filter(host -> host.host().equals(later.host())).findFirst();
    List<AddressFacts> addresses =
        later.addresses().stream().map(address -> address(address, before.flatMap(host -> host.address(address.address())))).toList();
    return new HostFacts(
        later.host(), later.a(), later.aaaa(), later.cnames(), later.dnssec(), later.zone(), later.ipv6Walk(), later.authorities(), later.https(), addresses);
  }

  private static AddressFacts address(AddressFacts later, Optional<AddressFacts> before) {
    List<PortFacts> ports = later.ports().stream().map(port -> port(port, before.flatMap(facts -> facts.port(port.port())))).toList();
    return new AddressFacts(later.address(), ports, later.reverse());
  }

  private static PortFacts port(PortFacts later, Optional<PortFacts> before) {
    List<ConnectAttempt> attempts = new ArrayList<>();
    before.ifPresent(port -> port.attempts().stream().filter(a -> a.state() != TcpState.OPEN && a.state() != TcpState.NOT_ATTEMPTED).forEach(attempts::add));
    attempts.addAll(later.attempts());
    return new PortFacts(later.port(), attempts, later.tls(), later.http());
  }
}
