package org.v6ready.probes.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.name.DomainName;

/// Puts looks at the same host together: one entry a host, with every port any look dialled. The
/// earlier look's DNS stays.
public final class MergedHosts {
  private MergedHosts() {}

  /// One entry per host, in order of first appearance.
  public static List<HostFacts> of(List<HostFacts> looks) {
    Map<DomainName, HostFacts> merged = new LinkedHashMap<>();
    looks.forEach(one -> merged.merge(one.host(), one, MergedHosts::merge));
    return List.copyOf(merged.values());
  }

  private static HostFacts merge(HostFacts one, HostFacts other) {
    Set<IpAddress> addresses = new LinkedHashSet<>();
    one.addresses().forEach(facts -> addresses.add(facts.address()));
    other.addresses().forEach(facts -> addresses.add(facts.address()));
    List<AddressFacts> all = new ArrayList<>();
    for (IpAddress address : addresses) {
      Map<Integer, PortFacts> ports = new TreeMap<>();
      other.address(address).ifPresent(a -> a.ports().forEach(p -> ports.put(p.port(), p)));
      one.address(address).ifPresent(a -> a.ports().forEach(p -> ports.put(p.port(), p)));
      ReverseFacts reverse = one.address(address).or(() -> other.address(address)).map(AddressFacts::reverse).orElse(null);
      all.add(new AddressFacts(address, List.copyOf(ports.values()), reverse));
    }
    return with(one, all);
  }

  /// The same host with other addresses.
  public static HostFacts with(HostFacts host, List<AddressFacts> addresses) {
    return new HostFacts(
        host.host(), host.a(), host.aaaa(), host.cnames(), host.dnssec(), host.zone(),
        host.ipv6Walk(), host.authorities(), host.https(), addresses);
  }
}
