package org.v6ready.probes.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.HostProbe;

/// The hosts one page led to, each looked up and dialled once per run and port, so that a dead host
/// costs its timeouts once and not once per URL. At most 60 hosts. Safe for many threads.
public final class KnownHosts {
  private static final int HOSTS = 60;

  private record Door(DomainName host, HostPort port) {}

  private final Map<DomainName, Map<HostPort, HostFacts>> known = new ConcurrentSkipListMap<>();
  private final ProbeContext context;

  /// No hosts yet.
  public KnownHosts(ProbeContext context) {
    this.context = context;
  }

  /// Whether a host is known or there is room for it.
  public boolean room(DomainName host) {
    return known.containsKey(host) || known.size() < HOSTS;
  }

  /// The facts of a host and one port.
  public HostFacts facts(DomainName host, HostPort port) {
    HostFacts facts =
        context
            .memory()
            .once(
                HostFacts.class,
                new Door(host, port),
                () -> HostProbe.look(host, List.of(port), false, context));
    Map<HostPort, HostFacts> doors =
        known.computeIfAbsent(host, _ -> java.util.Collections.synchronizedMap(new LinkedHashMap<>()));
    doors.put(port, facts);
    return facts;
  }

  /// Every host, sorted, with all the ports that were dialled.
  public List<HostFacts> all() {
    List<HostFacts> all = new ArrayList<>();
    for (Map<HostPort, HostFacts> doors : known.values()) {
      synchronized (doors) {
        all.add(merged(List.copyOf(doors.values())));
      }
    }
    return all;
  }

  private static HostFacts merged(List<HostFacts> doors) {
    HostFacts first = doors.getFirst();
    Set<IpAddress> addresses = new LinkedHashSet<>();
    doors.forEach(one -> one.addresses().forEach(facts -> addresses.add(facts.address())));
    List<AddressFacts> merged = new ArrayList<>();
    for (IpAddress address : addresses) {
      Map<Integer, PortFacts> ports = new TreeMap<>();
      for (HostFacts one : doors) {
        one.address(address).ifPresent(a -> a.ports().forEach(p -> ports.put(p.port(), p)));
      }
      merged.add(new AddressFacts(address, List.copyOf(ports.values()), null));
    }
    return new HostFacts(
        first.host(), first.a(), first.aaaa(), first.cnames(), first.dnssec(), first.zone(),
        first.ipv6Walk(), first.authorities(), first.https(), merged);
  }
}
