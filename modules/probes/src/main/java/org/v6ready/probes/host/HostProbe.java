package org.v6ready.probes.host;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.zone.NamePath;
import org.v6ready.probes.zone.NamePathProbe;
import org.v6ready.probes.zone.ReverseProbe;

/// Looks a host up (A, AAAA, HTTPS) and dials every port of every address, K of N.
public final class HostProbe {
  private static final int ADDRESSES = 16;

  private HostProbe() {}

  /// The facts of one host; no port is dialled when `ports` is empty. `authorities` says whether its
  /// name servers and reverse names are asked too (entry hosts), or only the IPv6-only walk is made
  /// (dependencies).
  public static HostFacts look(
      DomainName host, List<HostPort> ports, boolean authorities, ProbeContext context) {
    AddressAnswer a = context.wire().resolver().addresses(host, Family.IPV4, context.deadline());
    AddressAnswer aaaa = context.wire().resolver().addresses(host, Family.IPV6, context.deadline());
    List<DomainName> cnames =
        context.wire().resolver().records(host, "A", context.deadline()).cnames();
    List<IpAddress> addresses = new ArrayList<>();
    a.addresses().stream().limit(ADDRESSES).forEach(addresses::add);
    aaaa.addresses().stream().limit(ADDRESSES).forEach(addresses::add);
    NamePath path = NamePathProbe.of(host, authorities, context);
    List<AddressFacts> facts =
        Together.each(addresses, one -> address(host, one, ports, authorities, context));
    return new HostFacts(
        host, a, aaaa, cnames, path.dnssec(), path.zone(), path.ipv6Walk(), path.authorities(),
        List.of(), facts);
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
