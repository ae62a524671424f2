package org.v6ready.checks.ladder;

import java.util.List;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.ZoneFacts;

/// What each client's resolver makes of a host.
final class NamePath {
  private NamePath() {}

  /// What a client can do with a name before it connects.
  enum Route {
    IPV6,
    IPV4,
    NONE,
    UNKNOWN
  }

  /// Where a client of this kind is sent first. A DNS64 makes no address where a AAAA exists. After
  /// NXDOMAIN it should make none either (RFC 6147 section 5.1.2) and the NAT64 outlook says so, but
  /// resolvers in the field ask for A all the same, so that the page opens: what is answered here.
  static Route route(Client client, HostFacts host) {
    DnsStatus aaaa = host.aaaa().status();
    DnsStatus a = host.a().status();
    if (host.dnssec() == DnssecStatus.BOGUS || a == DnsStatus.BOGUS || aaaa == DnsStatus.BOGUS) {
      return Route.NONE;
    }
    if (!host.aaaa().addresses().isEmpty()) {
      return client == Client.NAT64 && throughNat64(host) ? Route.IPV4 : Route.IPV6;
    }
    if (aaaa == DnsStatus.NOT_ASKED && a == DnsStatus.NOT_ASKED) {
      return Route.UNKNOWN;
    }
    if (client == Client.PURE || host.a().addresses().isEmpty()) {
      return a == DnsStatus.NOT_ASKED && client != Client.PURE ? Route.UNKNOWN : Route.NONE;
    }
    return switch (client) {
      case DUAL_STACK, PURE -> Route.IPV4;
      case NAT64 ->
          host.a().addresses().stream().noneMatch(IpAddress::global) ? Route.NONE : Route.IPV4;
    };
  }

  /// A AAAA that is the NAT64 well-known prefix around the host's own A: through a NAT64 with that
  /// prefix it is the IPv4 service.
  private static boolean throughNat64(HostFacts host) {
    return host.aaaa().addresses().stream()
        .allMatch(address -> address.scope() == AddressScope.NAT64 && address instanceof Ipv6Address six
            && host.a().addresses().stream().anyMatch(a -> embeds(six, a)));
  }

  private static boolean embeds(Ipv6Address six, IpAddress four) {
    byte[] octets = six.octets();
    return four.family() == Family.IPV4
        && java.util.Arrays.equals(octets, 12, 16, four.octets(), 0, 4);
  }

  /// Whether a resolver with only IPv6 finds the AAAA of a host.
  static Answer overIpv6(HostFacts host, List<ZoneFacts> zones) {
    if (host.dnssec() == DnssecStatus.BOGUS) {
      return Answer.NO;
    }
    Walk walk = host.ipv6Walk();
    if (walk == null) {
      return deaf(host, zones) ? Answer.NO : Answer.UNKNOWN;
    }
    return switch (walk.end()) {
      case RESOLVED -> Answer.YES;
      case NODATA, NXDOMAIN -> Answer.NO;
      case DIED -> {
        WalkDeath death = walk.death();
        yield death != null && death.cause() == WalkDeath.Cause.BUDGET_SPENT ? Answer.UNKNOWN : Answer.NO;
      }
      case NOT_WALKED -> deaf(host, zones) ? Answer.NO : Answer.UNKNOWN;
    };
  }

  /// Whether the DNS alone tells that no server of the host's zone has IPv6.
  private static boolean deaf(HostFacts host, List<ZoneFacts> zones) {
    return zones.stream()
        .filter(zone -> zone.zone().equals(host.zone()) && !zone.servers().isEmpty())
        .anyMatch(zone -> zone.servers().stream().allMatch(server -> server.aaaaStatus().clean()
            && server.addresses().stream().noneMatch(a -> a.address().family() == Family.IPV6)));
  }
}
