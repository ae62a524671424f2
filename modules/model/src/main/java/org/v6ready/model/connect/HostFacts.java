package org.v6ready.model.connect;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.HttpsRecord;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.name.DomainName;

/// One host: what DNS says of it and what each of its addresses does. `zone` is the zone that holds
/// it (null when not found out); `ipv6Walk` is null when walks were not asked for; `authorities` is
/// empty when no authority was asked directly.
public record HostFacts(
    DomainName host,
    AddressAnswer a,
    AddressAnswer aaaa,
    List<DomainName> cnames,
    DnssecStatus dnssec,
    @Nullable DomainName zone,
    @Nullable Walk ipv6Walk,
    List<TypeParity> authorities,
    List<HttpsRecord> https,
    List<AddressFacts> addresses) {
  public HostFacts {
    cnames = List.copyOf(cnames);
    authorities = List.copyOf(authorities);
    https = List.copyOf(https);
    addresses = List.copyOf(addresses);
  }

  /// What the resolver said for one family.
  public AddressAnswer answer(Family family) {
    return family == Family.IPV4 ? a : aaaa;
  }

  /// By how much the AAAA answer comes after the A answer (RFC 8305 section 3), from the slowest of the
  /// authorities that gave both; zero when it comes first, empty when none was asked or gave both.
  public Optional<Duration> aaaaLag() {
    return authorities.stream()
        .filter(parity -> parity.a() == DnsStatus.NOERROR && parity.aaaa() == DnsStatus.NOERROR)
        .map(parity -> parity.aaaaRtt().minus(parity.aRtt()))
        .map(lag -> lag.isNegative() ? Duration.ZERO : lag)
        .max(Comparator.naturalOrder());
  }

  /// The dialled addresses of one family, in the resolver's order.
  public List<AddressFacts> addresses(Family family) {
    return addresses.stream().filter(facts -> facts.address().family() == family).toList();
  }

  /// The facts of one address, if it was looked at.
  public Optional<AddressFacts> address(IpAddress address) {
    return addresses.stream().filter(facts -> facts.address().equals(address)).findFirst();
  }
}
