package org.v6ready.model.dns;

import java.util.List;
import org.v6ready.model.name.DomainName;

/// One name server of a zone: where it is listed, and every address it has (also glue the parent
/// gives that the child does not confirm).
public record NameServerFacts(
    DomainName name,
    boolean atParent,
    boolean atChild,
    DnsStatus aStatus,
    DnsStatus aaaaStatus,
    List<NameServerAddress> addresses) {
  public NameServerFacts {
    addresses = List.copyOf(addresses);
  }
}
