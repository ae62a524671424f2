package org.v6ready.probes.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.VisitEnd;

/// Puts the failed connection attempts of an earlier look in front of a later one's, so that a port that
/// came back shows as flaky and not as if nothing had been. What the later look left out stays.
public final class EarlierAttempts {
  private EarlierAttempts() {}

  /// The later facts with the earlier evidence.
  public static TargetFacts into(TargetFacts later, TargetFacts earlier) {
    List<HostFacts> hosts = later.hosts().stream().map(host -> host(host, earlier)).toList();
    return switch (later) {
      case TargetFacts.Web web -> web(web, hosts, earlier);
      case TargetFacts.Mail mail -> new TargetFacts.Mail(hosts, mail.zones(), mail.mail());
      case TargetFacts.Dns dns -> new TargetFacts.Dns(hosts, dns.zones());
      case TargetFacts.Endpoint endpoint -> new TargetFacts.Endpoint(hosts, endpoint.zones(), endpoint.exchanges());
    };
  }

  private static TargetFacts.Web web(
      TargetFacts.Web later, List<HostFacts> hosts, TargetFacts earlier) {
    if (!(earlier instanceof TargetFacts.Web before)) {
      return later;
    }
    return new TargetFacts.Web(
        hosts,
        later.zones(),
        later.entryTls(),
        visits(later.visits(), before.visits()),
        later.dependencies(),
        later.resources() == null ? before.resources() : later.resources(),
        later.literals().isEmpty() ? before.literals() : later.literals(),
        later.transfers(),
        later.samples().isEmpty() ? before.samples() : later.samples(),
        later.further().browser().isEmpty() ? before.further() : later.further());
  }

  /// A visit that failed and then did not stays as evidence, one for each address: more would outweigh
  /// the visits that went well.
  private static List<PageVisit> visits(List<PageVisit> later, List<PageVisit> earlier) {
    List<PageVisit> all = new ArrayList<>(later);
    Set<IpAddress> kept = new HashSet<>();
    for (PageVisit failed : earlier) {
      IpAddress address = failed.entryAddress();
      boolean cameBack =
          later.stream().anyMatch(v -> Objects.equals(v.entryAddress(), address) && v.end() == VisitEnd.ARRIVED);
      if (address != null && cameBack && Passing.mayPass(failed) && kept.add(address)) {
        all.add(failed);
      }
    }
    return all;
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
