package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.name.DomainName;

/// A resolver's answer: the records of the type asked, and the aliases passed on the way.
public record RecordAnswer(
    DnsStatus status, List<DnsRecord> records, List<DomainName> cnames, boolean authenticated, Duration rtt) {
  public RecordAnswer {
    records = List.copyOf(records);
    cnames = List.copyOf(cnames);
  }
}
