package org.v6ready.office.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.ResolverLook;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.dns.DnsStack;
import org.v6ready.wire.dns.Resolver;

/// Asks each resolver by itself: those the system uses, those routers advertise and those DHCPv6 gives.
final class ResolverLooks {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST = 8;

  private final Wire wire;
  private final TestNames names;
  private final List<IpPrefix> nat64;

  ResolverLooks(Wire wire, TestNames names, List<IpPrefix> nat64) {
    this.wire = wire;
    this.names = names;
    this.nat64 = nat64;
  }

  /// The system's resolvers.
  Map<IpAddress, String> ofSystem() {
    Map<IpAddress, String> found = new LinkedHashMap<>();
    wire.resolver().servers().forEach(address -> found.put(address, "system"));
    return found;
  }

  /// Those the link names.
  static Map<IpAddress, String> ofLink(Lan lan) {
    Map<IpAddress, String> found = new LinkedHashMap<>();
    lan.advertisements().stream()
        .flatMap(ra -> ra.options(NdOption.RecursiveDns.class))
        .flatMap(option -> option.servers().stream())
        .forEach(address -> found.putIfAbsent(address, "ra"));
    lan.dhcp6().known().stream().flatMap(List::stream).map(Dhcp6Answer::dns).flatMap(List::stream)
        .forEach(address -> found.putIfAbsent(address, "dhcpv6"));
    return found;
  }

  /// Asks them all at once.
  List<ResolverLook> look(Map<IpAddress, String> resolvers) {
    try (Threads threads = new Threads()) {
      List<Future<ResolverLook>> running =
          resolvers.entrySet().stream().limit(MOST).map(entry -> threads.start(() -> one(entry.getKey(), entry.getValue()))).toList();
      List<ResolverLook> found = new ArrayList<>();
      running.forEach(one -> found.add(threads.result(one)));
      return found;
    }
  }

  private ResolverLook one(IpAddress address, String source) {
    WireSettings only = new WireSettings(List.of(address), null, null, null, null, "", 6, 20, Routes.direct(), wire.clock());
    Resolver resolver = DnsStack.open(only).resolver();
    try (Threads threads = new Threads()) {
      Future<AddressAnswer> six = threads.start(() -> ask(resolver, names.dual(), Family.IPV6));
      AddressAnswer a = ask(resolver, names.dual(), Family.IPV4);
      AddressAnswer aaaa = threads.result(six);
      boolean silent = a.status() == DnsStatus.TIMEOUT && aaaa.status() == DnsStatus.TIMEOUT;
      return silent ? silent(address, source, a, aaaa) : more(resolver, address, source, a, aaaa);
    }
  }

  private static ResolverLook silent(IpAddress address, String source, AddressAnswer a, AddressAnswer aaaa) {
    return new ResolverLook(address, source, a.status(), aaaa.status(), false, false, null, false, null, null, null, a.rtt());
  }

  /// What is asked only of one that answers, all at once.
  private ResolverLook more(Resolver resolver, IpAddress address, String source, AddressAnswer a, AddressAnswer aaaa) {
    try (Threads threads = new Threads()) {
      Future<AddressAnswer> four = threads.start(() -> ask(resolver, names.ipv4Only(), Family.IPV6));
      Future<Optional<DnsStatus>> zone = threads.start(() -> names.ipv6Zone().map(name -> ask(resolver, name, Family.IPV6).status()));
      Future<Optional<Boolean>> tcp = threads.start(() -> Optional.ofNullable(tcp(address)));
      boolean dnssec = resolver.records(DomainName.ROOT, "SOA", deadline()).authenticated();
      AddressAnswer only = threads.result(four);
      return new ResolverLook(
          address,
          source,
          a.status(),
          aaaa.status(),
          !aaaa.addresses().isEmpty(),
          aaaa.addresses().stream().anyMatch(one -> nat64.stream().anyMatch(prefix -> prefix.contains(one))),
          only.status(),
          !(only.addresses().isEmpty() && only.synthesised().isEmpty()),
          threads.result(zone).orElse(null),
          threads.result(tcp).orElse(null),
          dnssec,
          a.rtt());
    }
  }

  private Deadline deadline() {
    return Deadline.in(PATIENCE, wire.clock());
  }

  private AddressAnswer ask(Resolver resolver, DomainName name, Family family) {
    return resolver.addresses(name, family, deadline());
  }

  private @Nullable Boolean tcp(IpAddress address) {
    DnsStatus status = wire.authority().ask(address, DomainName.ROOT, "NS", DnsTransport.TCP, deadline()).status();
    return status == DnsStatus.NOT_ASKED ? null : status != DnsStatus.TIMEOUT;
  }
}
