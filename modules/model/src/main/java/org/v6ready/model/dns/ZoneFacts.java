package org.v6ready.model.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.name.DomainName;

/// A zone (its cut found by SOA, never by labels) and its servers. `dnssec` validates over
/// whatever transports the vantage has, `dnssecOverIpv6` over IPv6 transport only and is null when
/// that could not be tried. `missingType` is the answer to a type the apex surely has not.
public record ZoneFacts(
    DomainName zone,
    DomainName parent,
    List<NameServerFacts> servers,
    DnssecStatus dnssec,
    @Nullable DnssecStatus dnssecOverIpv6,
    DnsStatus missingType) {
  public ZoneFacts {
    servers = List.copyOf(servers);
  }
}
