package org.v6ready.probes.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.web.VisitEnd;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.page.KnownHosts;
import org.v6ready.probes.page.WebUrl;

/// Finds the address a hop is made to, in one family and no other.
record Ways(List<EntryHost> entries, KnownHosts others, ProbeContext context) {
  Ways {
    entries = List.copyOf(entries);
  }

  /// Where to dial, or why not: exactly one of `end` and an open `address` is there. A dead end may
  /// still name the address that failed and how.
  record Way(@Nullable VisitEnd end, @Nullable IpAddress address, TcpState tcp) {
    static Way shut(VisitEnd end) {
      return new Way(end, null, TcpState.NOT_ATTEMPTED);
    }

    static Way to(IpAddress address) {
      return new Way(null, address, TcpState.NOT_ATTEMPTED);
    }
  }

  Way to(WebUrl url, Family family) {
    Optional<IpAddress> literal = url.literal();
    if (literal.isPresent()) {
      return literal(literal.get(), family);
    }
    Optional<DomainName> name = url.name();
    if (name.isEmpty()) {
      return Way.shut(VisitEnd.UNRESOLVED);
    }
    Optional<EntryHost> entry =
        entries.stream().filter(one -> one.name().equals(name.get())).findFirst();
    if (entry.isPresent()) {
      EntryHost host = entry.get();
      return among(
          host.lookup().answer(family), family, one -> host.knock(one, url.port()).map(Knock::facts));
    } else if (!others.room(name.get())) {
      return Way.shut(VisitEnd.NOT_ATTEMPTED);
    }
    var facts = others.facts(name.get(), new HostPort(url.port(), url.tls()));
    return among(
        facts.answer(family), family, one -> facts.address(one).flatMap(a -> a.port(url.port())));
  }

  private Way literal(IpAddress address, Family family) {
    return address.family() != family
        ? new Way(VisitEnd.LITERAL_OF_OTHER_FAMILY, address, TcpState.NOT_ATTEMPTED)
        : !context.mayDial(address)
            ? new Way(VisitEnd.FORBIDDEN_ADDRESS, address, TcpState.NOT_ATTEMPTED)
            : context.sees(family) ? Way.to(address) : Way.shut(VisitEnd.NOT_ATTEMPTED);
  }

  /// The port's facts of one address; empty when it was not dialled before.
  private interface Ports {
    Optional<PortFacts> of(IpAddress address);
  }

  private Way among(AddressAnswer answer, Family family, Ports ports) {
    if (answer.status() == DnsStatus.NOT_ASKED) {
      return Way.shut(VisitEnd.NOT_ATTEMPTED);
    } else if (answer.status() != DnsStatus.NOERROR) {
      return Way.shut(VisitEnd.UNRESOLVED);
    } else if (answer.addresses().isEmpty()) {
      return Way.shut(VisitEnd.NO_ADDRESS);
    }
    List<IpAddress> dialable = answer.addresses().stream().filter(context::mayDial).toList();
    if (dialable.isEmpty()) {
      return new Way(
          VisitEnd.FORBIDDEN_ADDRESS, answer.addresses().getFirst(), TcpState.NOT_ATTEMPTED);
    } else if (!context.sees(family)) {
      return Way.shut(VisitEnd.NOT_ATTEMPTED);
    }
    Way dead = null;
    for (IpAddress one : dialable) {
      Optional<PortFacts> port = ports.of(one);
      if (port.isEmpty() || port.get().tcp() == TcpState.OPEN) {
        return Way.to(one);
      } else if (dead == null) {
        VisitEnd end =
            port.get().tcp() == TcpState.NOT_ATTEMPTED
                ? VisitEnd.NOT_ATTEMPTED
                : VisitEnd.CONNECT_FAILED;
        dead = new Way(end, one, port.get().tcp());
      }
    }
    return dead == null ? Way.shut(VisitEnd.NOT_ATTEMPTED) : dead;
  }
}
