package org.v6ready.model.connect;

import java.util.List;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;

/// The PTR names of an address, and whether one of them leads back to it (RFC 1912 section 2.1).
public record ReverseFacts(DnsStatus status, List<DomainName> names, boolean confirmed) {
  public ReverseFacts {
    names = List.copyOf(names);
  }
}
