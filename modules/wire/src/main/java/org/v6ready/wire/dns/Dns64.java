package org.v6ready.wire.dns;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;

/// Tells the AAAA records a DNS64 made up (RFC 6147) from those a zone publishes. One that embeds
/// none of the name's own A records was not made up; of the others the authority has the last word.
record Dns64(List<IpPrefix> prefixes, Authoritative authority) {
  Dns64 {
    prefixes = List.copyOf(prefixes);
  }

  /// Walks to the authority for the AAAA records of a name.
  @FunctionalInterface
  interface Authoritative {
    Walk aaaa(DomainName name, Family transport, Deadline deadline);
  }

  Dns64 with(List<IpPrefix> others) {
    return new Dns64(others, authority);
  }

  boolean suspects(IpAddress address) {
    return prefixes.stream().anyMatch(prefix -> prefix.contains(address));
  }

  List<IpAddress> synthesised(DomainName name, List<IpAddress> all, AddressAnswer a, Deadline deadline) {
    List<IpAddress> likely =
        all.stream()
            .filter(address -> prefixes.stream().anyMatch(prefix -> embeds(prefix, address, a)))
            .toList();
    if (likely.isEmpty()) {
      return List.of();
    }
    for (Family transport : List.of(Family.IPV6, Family.IPV4)) {
      Walk walk = authority.aaaa(name, transport, deadline);
      if (walk.answered()) {
        return likely.stream().filter(address -> !walk.addresses().contains(address)).toList();
      }
    }
    return likely;
  }

  private static boolean embeds(IpPrefix prefix, IpAddress address, AddressAnswer a) {
    return Rfc6052.embedded(prefix, address).filter(a.addresses()::contains).isPresent();
  }
}
