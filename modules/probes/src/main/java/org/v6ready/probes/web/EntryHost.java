package org.v6ready.probes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.PortFacts;
import org.v6ready.model.connect.ReverseFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.target.Service;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Tasks.Task;
import org.v6ready.probes.host.HostLookup;
import org.v6ready.probes.host.HostProbe;
import org.v6ready.probes.zone.NamePath;
import org.v6ready.probes.zone.NamePathProbe;
import org.v6ready.probes.zone.ReverseProbe;

/// One host of a website under measurement: everything about it has been started, nothing is waited
/// for until it is asked for, so that one dead address holds nothing else up.
final class EntryHost {
  private final DomainName name;
  private final HostLookup lookup;
  private final Task<NamePath> path;
  private final Map<IpAddress, Map<Integer, Task<Knock>>> knocks = new LinkedHashMap<>();
  private final Map<IpAddress, Task<ReverseFacts>> reverse = new LinkedHashMap<>();

  private EntryHost(
      DomainName name, HostLookup lookup, Service.Web service, Tasks tasks, ProbeContext context) {
    this.name = name;
    this.lookup = lookup;
    this.path = tasks.start(() -> NamePathProbe.of(name, true, context));
    int listed = 0;
    for (IpAddress address : lookup.addresses()) {
      Map<Integer, Task<Knock>> ports = new LinkedHashMap<>();
      if (listed++ < 2 * HostProbe.DIALLED) {
        for (Door door : Door.of(service, name)) {
          ports.put(door.port(), tasks.start(() -> Knock.on(name, address, door, context)));
        }
      }
      knocks.put(address, ports);
      reverse.put(address, tasks.start(() -> ReverseProbe.look(address, context)));
    }
  }

  static EntryHost start(DomainName name, Service.Web service, Tasks tasks, ProbeContext context) {
    return new EntryHost(name, HostLookup.of(name, context), service, tasks, context);
  }

  DomainName name() {
    return name;
  }

  List<DomainName> aliases() {
    return lookup.cnames();
  }

  /// The addresses of one family, in the resolver's order.
  List<IpAddress> addresses(Family family) {
    return lookup.answer(family).addresses();
  }

  HostLookup lookup() {
    return lookup;
  }

  /// What a port did, waited for; empty when it is not among the doors.
  Optional<Knock> knock(IpAddress address, int port) {
    return Optional.ofNullable(knocks.getOrDefault(address, Map.of()).get(port)).map(Task::join);
  }

  /// Every address, A before AAAA.
  List<IpAddress> addresses() {
    return lookup.addresses();
  }

  /// Whether some address of any family has the port open.
  boolean open(int port) {
    return knocks.keySet().stream()
        .anyMatch(
            address ->
                knock(address, port).filter(k -> k.facts().tcp() == TcpState.OPEN).isPresent());
  }

  /// Everything, waited for.
  HostFacts facts() {
    List<AddressFacts> addresses = new ArrayList<>();
    knocks.forEach(
        (address, ports) -> {
          List<PortFacts> facts = ports.values().stream().map(one -> one.join().facts()).toList();
          Task<ReverseFacts> names = reverse.get(address);
          addresses.add(new AddressFacts(address, facts, names == null ? null : names.join()));
        });
    return HostProbe.facts(name, lookup, path.join(), addresses);
  }
}
