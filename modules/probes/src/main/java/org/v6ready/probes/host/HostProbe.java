package org.v6ready.probes.host;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Together;
import org.v6ready.probes.zone.NamePath;
import org.v6ready.probes.zone.NamePathProbe;
import org.v6ready.probes.zone.ReverseProbe;

/// Looks a host up (A, AAAA, HTTPS) and dials every port of every address, K of N.
public final class HostProbe {
  /// Addresses of one host past these are listed and not dialled.
  public static final int DIALLED = 16;

  private HostProbe() {}

  /// The facts of one host; no port is dialled when `ports` is empty. `authorities` says whether its
  /// name servers and reverse names are asked too (entry hosts), or only the IPv6-only walk is made
  /// (dependencies).
  public static HostFacts look(
      DomainName host, List<HostPort> ports, boolean authorities, ProbeContext context) {
    try (Tasks tasks = new Tasks()) {
      var path = tasks.start(() -> NamePathProbe.of(host, authorities, context));
      HostLookup lookup = HostLookup.of(host, context);
      List<IpAddress> addresses = lookup.addresses();
      List<Tasks.Task<AddressFacts>> looks = new ArrayList<>();
      for (int i = 0; i < addresses.size(); i++) {
        IpAddress one = addresses.get(i);
        List<HostPort> dialled = i < 2 * DIALLED ? ports : List.of();
        looks.add(tasks.start(() -> address(host, one, dialled, authorities, context)));
      }
      List<AddressFacts> facts = looks.stream().map(Tasks.Task::join).toList();
      return facts(host, lookup, path.join(), facts);
    }
  }

  /// The parts put together.
  public static HostFacts facts(
      DomainName host, HostLookup lookup, NamePath path, List<AddressFacts> addresses) {
    return new HostFacts(
        host, lookup.a(), unmasked(lookup.aaaa(), path.authorities()), lookup.cnames(), path.dnssec(), path.zone(),
        path.ipv6Walk(), path.authorities(), lookup.https(), addresses);
  }

  /// A DNS64 makes up addresses for whoever does not answer it too (RFC 6147 section 5.1.3): where every authority
  /// answers A and fails at AAAA, the name's AAAA failed, and is not absent.
  static AddressAnswer unmasked(AddressAnswer aaaa, List<TypeParity> authorities) {
    boolean deaf =
        aaaa.none() && !aaaa.synthesised().isEmpty() && !authorities.isEmpty()
            && authorities.stream().allMatch(one -> one.a().clean() && !one.aaaa().clean());
    return deaf
        ? new AddressAnswer(authorities.getFirst().aaaa(), List.of(), aaaa.synthesised(), aaaa.rtt(), aaaa.attempts())
        : aaaa;
  }

  private static AddressFacts address(
      DomainName host,
      IpAddress address,
      List<HostPort> ports,
      boolean reverse,
      ProbeContext context) {
    List<PortFacts> dialled =
        Together.each(
            ports, port -> PortDial.dial(address, port, host.ascii(), context.attempts(), context));
    ReverseFacts names = reverse ? ReverseProbe.look(address, context) : null;
    return new AddressFacts(address, dialled, names);
  }
}
