package org.v6ready.wire.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.WireSettings;

/// The three ways to ask the DNS, built together because they share sockets and caches.
public record DnsStack(Resolver resolver, Authority authority, Walker walker) {
  /// The DNS as the settings describe it. Opens no socket; reads the system's resolvers when none
  /// are set.
  public static DnsStack open(WireSettings settings) {
    LocalInterface from = new LocalInterface(settings.interfaceName());
    DnsSockets sockets = new DnsSockets(from);
    List<SystemResolvers.Server> servers =
        settings.resolvers().isEmpty()
            ? SystemResolvers.read()
            : settings.resolvers().stream().map(address -> new SystemResolvers.Server(address, null)).toList();
    Walker walker = new NoWalker();
    Dns64 dns64 =
        new Dns64(List.of(), (name, transport, deadline) -> walker.walk(name, "AAAA", transport, deadline));
    return new DnsStack(
        new RecursiveResolver(servers, sockets, from, settings.routes(), dns64),
        new DirectAuthority(sockets, settings.routes()),
        walker);
  }

  /// Stands in until the walk is there.
  private static final class NoWalker implements Walker {
    @Override
    public Walk walk(DomainName name, String type, Family transport, Deadline deadline) {
      return Walk.notWalked(name, type, transport);
    }

    @Override
    public Delegation delegation(DomainName name, @Nullable Family transport, Deadline deadline) {
      return new Delegation(name, name.parent(), List.of(), false);
    }

    @Override
    public DnssecStatus validate(DomainName name, String type, @Nullable Family transport, Deadline deadline) {
      return DnssecStatus.INDETERMINATE;
    }
  }
}
