package org.v6ready.probes.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.ConnectAttempt;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.TargetFacts;

/// Puts an earlier look and a later one together (verdict rule 6). What failed and came back shows as flaky and
/// not as if nothing had been; what went well and then failed, over either family, is flaky too and not dead.
/// What the later look left out stays.
public final class EarlierAttempts {
  private EarlierAttempts() {}

  /// The later facts with the earlier evidence.
  public static TargetFacts into(TargetFacts later, TargetFacts earlier) {
    List<HostFacts> hosts = hosts(later.hosts(), earlier.hosts());
    return switch (later) {
      case TargetFacts.Web web -> web(web, hosts, earlier);
      case TargetFacts.Mail mail -> new TargetFacts.Mail(hosts, mail.zones(), EarlierTalks.mail(mail.mail(), earlier));
      case TargetFacts.Dns dns -> new TargetFacts.Dns(hosts, dns.zones());
      case TargetFacts.Endpoint endpoint -> new TargetFacts.Endpoint(hosts, endpoint.zones(), EarlierTalks.exchanges(endpoint.exchanges(), earlier));
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
        EarlierVisits.of(later.visits(), before.visits()),
        dependencies(later.dependencies(), before.dependencies()),
        EarlierVisits.resources(later.resources(), before.resources()),
        later.literals().isEmpty() ? before.literals() : later.literals(),
        later.transfers(),
        later.samples().isEmpty() ? before.samples() : later.samples(),
        later.further().browser().isEmpty() ? before.further() : later.further());
  }

  private static List<HostFacts> hosts(List<HostFacts> later, List<HostFacts> earlier) {
    return later.stream().map(host -> host(host, earlier)).toList();
  }

  /// What only the earlier look met stays: the files it saw are kept too.
  private static List<HostFacts> dependencies(List<HostFacts> later, List<HostFacts> earlier) {
    List<HostFacts> all = new ArrayList<>(hosts(later, earlier));
    earlier.stream().filter(host -> later.stream().noneMatch(one -> one.host().equals(host.host()))).forEach(all::add);
    return all;
  }

  private static HostFacts host(HostFacts later, List<HostFacts> earlier) {
    Optional<HostFacts> before = earlier.stream().filter(host -> host.host().equals(later.host())).findFirst();
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
    if (before.isEmpty()) {
      return later;
    }
    PortFacts first = before.get();
    boolean lost = first.tcp() == TcpState.OPEN && !Passing.any(first) && Passing.any(later);
    List<ConnectAttempt> attempts = attempts(later.attempts(), first.attempts(), lost);
    return lost
        ? new PortFacts(later.port(), attempts, first.tls(), first.http())
        : new PortFacts(later.port(), attempts, later.tls(), later.http());
  }

  /// Those of both looks in order; of one that opened before and after, only the later.
  static List<ConnectAttempt> attempts(List<ConnectAttempt> later, List<ConnectAttempt> earlier, boolean lost) {
    List<ConnectAttempt> all = new ArrayList<>();
    earlier.stream()
        .filter(a -> a.state() != TcpState.NOT_ATTEMPTED && (lost || a.state() != TcpState.OPEN))
        .forEach(all::add);
    later.stream().filter(a -> !lost || a.state() != TcpState.NOT_ATTEMPTED).forEach(all::add);
    return all;
  }
}
