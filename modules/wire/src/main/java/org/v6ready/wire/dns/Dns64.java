package org.v6ready.wire.dns;

import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.dns.WalkEnd;
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

  /// What was made up, and how the question really ended where the authority says otherwise.
  record Unmasked(List<IpAddress> synthesised, Optional<DnsStatus> status) {}

  Unmasked unmask(DomainName name, List<IpAddress> all, AddressAnswer a, Deadline deadline) {
    List<IpAddress> likely =
        all.stream()
            .filter(address -> prefixes.stream().anyMatch(prefix -> embeds(prefix, address, a)))
            .toList();
    if (likely.isEmpty()) {
      return new Unmasked(List.of(), Optional.empty());
    }
    for (Family transport : List.of(Family.IPV6, Family.IPV4)) {
      Walk walk = authority.aaaa(name, transport, deadline);
      if (walk.answered()) {
        List<IpAddress> made =
            likely.stream().filter(address -> !walk.addresses().contains(address)).toList();
        boolean hidden = walk.end() == WalkEnd.NXDOMAIN;
        return new Unmasked(made, hidden ? Optional.of(DnsStatus.NXDOMAIN) : Optional.empty());
      }
      WalkDeath death = walk.death();
      if (death != null && death.cause() == WalkDeath.Cause.SERVFAIL) {
        return new Unmasked(likely, Optional.of(DnsStatus.SERVFAIL));
      }
    }
    return new Unmasked(likely, Optional.empty());
  }

  private static boolean embeds(IpPrefix prefix, IpAddress address, AddressAnswer a) {
    return Rfc6052.embedded(prefix, address).filter(a.addresses()::contains).isPresent();
  }
}
