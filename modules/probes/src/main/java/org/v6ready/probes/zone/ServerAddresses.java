package org.v6ready.probes.zone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.dns.Glue;
import org.v6ready.model.dns.ServerState;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.wire.dns.DirectAnswer;
import org.v6ready.wire.dns.DnsRecord;
import org.v6ready.wire.dns.Walker.DelegatedServer;
import org.v6ready.wire.dns.Walker.Delegation;

/// The addresses of one name server from three sides: the resolver, the zone's own servers, and the
/// parent's glue. `child` holds what resolver and zone say.
record ServerAddresses(
    DelegatedServer server, boolean needsGlue, DnsStatus a, DnsStatus aaaa, Set<IpAddress> child) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  static ServerAddresses of(DelegatedServer server, Delegation delegation, ProbeContext context) {
    boolean inZone = server.name().within(delegation.zone());
    Set<IpAddress> child = new LinkedHashSet<>();
    Map<Family, DnsStatus> status = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      AddressAnswer answer = resolved(server.name(), family, context);
      status.put(family, answer.status());
      child.addAll(answer.addresses());
      // The resolver may be lame, cached or behind DNS64; the zone itself has the last word.
      if (inZone && asksChild(answer, server, family)) {
        DirectAnswer own = fromZone(server.name(), family, delegation, context);
        if (own != null) {
          child.addAll(addresses(own, family));
          status.put(family, own.status());
        }
      }
    }
    return new ServerAddresses(
        server,
        inZone && referred(delegation),
        status.getOrDefault(Family.IPV4, DnsStatus.NOT_ASKED),
        status.getOrDefault(Family.IPV6, DnsStatus.NOT_ASKED),
        child);
  }

  static AddressAnswer resolved(DomainName name, Family family, ProbeContext context) {
    record Question(DomainName name, Family family) {}
    return context
        .memory()
        .once(
            AddressAnswer.class,
            new Question(name, family),
            () -> context.wire().resolver().addresses(name, family, context.deadline()));
  }

  private static boolean asksChild(AddressAnswer answer, DelegatedServer server, Family family) {
    List<IpAddress> glue = server.glue().stream().filter(g -> g.family() == family).toList();
    return !answer.status().clean() || !Set.copyOf(answer.addresses()).equals(Set.copyOf(glue));
  }

  private static @Nullable DirectAnswer fromZone(
      DomainName name, Family family, Delegation delegation, ProbeContext context) {
    String type = family == Family.IPV4 ? "A" : "AAAA";
    List<IpAddress> servers =
        delegation.servers().stream()
            .flatMap(one -> one.glue().stream())
            .filter(context::sees)
            .limit(4)
            .toList();
    for (DirectAnswer answer : Together.each(servers, one -> ask(one, name, type, context))) {
      if (answer.state() == ServerState.AUTHORITATIVE && answer.status() == DnsStatus.NOERROR) {
        return answer;
      }
    }
    return null;
  }

  /// UDP first, TCP when truncated (RFC 7766).
  private static DirectAnswer ask(
      IpAddress server, DomainName name, String type, ProbeContext context) {
    DirectAnswer answer =
        context.wire().authority().ask(server, name, type, DnsTransport.UDP, context.deadline(PATIENCE));
    return answer.truncated()
        ? context.wire().authority().ask(server, name, type, DnsTransport.TCP, context.deadline(PATIENCE))
        : answer;
  }

  private static List<IpAddress> addresses(DirectAnswer answer, Family family) {
    List<IpAddress> addresses = new ArrayList<>();
    for (DnsRecord record : answer.answer()) {
      if (record.type().equals("A") || record.type().equals("AAAA")) {
        IpAddress.parse(record.text()).filter(a -> a.family() == family).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  /// Whether the parent's servers gave a referral. Where they serve the child too they answer for it
  /// themselves, and no glue is seen: a zone whose servers are all inside could not work without any.
  private static boolean referred(Delegation delegation) {
    return delegation.servers().stream()
        .anyMatch(one -> !one.glue().isEmpty() || !one.name().within(delegation.zone()));
  }

  /// Whether the child said which addresses of a family there are. NXDOMAIN for one type of a name that
  /// has the other is a broken server's word (RFC 4074 section 4.2), not knowledge.
  private boolean known(Family family) {
    DnsStatus status = family == Family.IPV4 ? a : aaaa;
    return status == DnsStatus.NOERROR || (a == DnsStatus.NXDOMAIN && aaaa == DnsStatus.NXDOMAIN);
  }

  /// Every address a resolver may use, the child's first.
  Set<IpAddress> all() {
    Set<IpAddress> all = new LinkedHashSet<>(child);
    all.addAll(server.glue());
    return all;
  }

  /// How parent and child agree on one address (RFC 9471). Where the child could not be asked nothing
  /// contradicts the parent.
  Glue glue(IpAddress address) {
    boolean atParent = server.glue().contains(address);
    boolean atChild = child.contains(address);
    if (atParent) {
      boolean childKnown = known(address.family());
      return atChild || !childKnown ? (needsGlue ? Glue.MATCH : Glue.NOT_NEEDED) : Glue.DIFFERS;
    }
    if (!needsGlue || !server.atParent()) {
      return Glue.NOT_NEEDED;
    }
    boolean stale =
        server.glue().stream().anyMatch(g -> g.family() == address.family() && !child.contains(g));
    return stale ? Glue.DIFFERS : Glue.MISSING;
  }
}
