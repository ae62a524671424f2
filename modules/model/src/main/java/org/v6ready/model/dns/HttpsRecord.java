package org.v6ready.model.dns;

import java.util.List;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.name.DomainName;

/// One HTTPS resource record (RFC 9460). Priority 0 is AliasMode.
public record HttpsRecord(
    int priority,
    DomainName target,
    List<String> alpn,
    List<Ipv4Address> ipv4Hints,
    List<Ipv6Address> ipv6Hints) {
  public HttpsRecord {
    alpn = List.copyOf(alpn);
    ipv4Hints = List.copyOf(ipv4Hints);
    ipv6Hints = List.copyOf(ipv6Hints);
  }
}
