package org.v6ready.probes.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.host.HostPort;
import org.v6ready.probes.host.HostProbe;

/// The hosts one page led to, each looked up and dialled once per run and port, so that a dead host
/// costs its timeouts once and not once per URL; of the site's own hosts nothing is asked twice. At most 60
/// hosts. Safe for many threads.
public final class KnownHosts {
  private static final int HOSTS = 60;

  private record Door(DomainName host, HostPort port) {}

  private final Map<DomainName, Map<HostPort, HostFacts>> known = new ConcurrentSkipListMap<>();
  private final Map<DomainName, Supplier<HostFacts>> own;
  private final ProbeContext context;

  /// No hosts yet.
  public KnownHosts(ProbeContext context) {
    this(context, Map.of());
  }

  /// No hosts yet; `own` are those under measurement anyway, whose facts may have to be waited for.
  public KnownHosts(ProbeContext context, Map<DomainName, Supplier<HostFacts>> own) {
    this.context = context;
    this.own = Map.copyOf(own);
  }

  /// Whether a host is known or there is room for it.
  public boolean room(DomainName host) {
    return known.containsKey(host) || known.size() < HOSTS;
  }

  /// Whether the page led to a host before.
  public boolean met(DomainName host) {
    return known.containsKey(host);
  }

  /// The facts of a host and one port.
  public HostFacts facts(DomainName host, HostPort port) {
    HostFacts facts = measured(host, port).orElseGet(() -> looked(host, port));
    Map<HostPort, HostFacts> doors =
        known.computeIfAbsent(host, _ -> java.util.Collections.synchronizedMap(new LinkedHashMap<>()));
    doors.put(port, facts);
    return facts;
  }

  private HostFacts looked(DomainName host, HostPort port) {
    return context.memory().once(HostFacts.class, new Door(host, port), () -> HostProbe.look(host, List.of(port), false, context));
  }

  private Optional<HostFacts> measured(DomainName host, HostPort port) {
    return Optional.ofNullable(own.get(host)).map(Supplier::get).filter(facts -> says(facts, port));
  }

  /// Whether the port was dialled at each address that is listed, and as what it is meant to be.
  private static boolean says(HostFacts facts, HostPort port) {
    return facts.addresses().stream()
        .allMatch(
            address ->
                address.port(port.number())
                    .filter(one -> port.tls() ? one.tcp() != TcpState.OPEN || one.tls() != null : one.tls() == null)
                    .isPresent());
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
