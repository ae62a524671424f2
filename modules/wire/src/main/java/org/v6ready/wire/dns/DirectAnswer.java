package org.v6ready.wire.dns;

import java.time.Duration;
import java.util.List;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.ServerState;

/// One server's own answer. `state` reads it as the answer of a server that should be authoritative
/// for the name asked.
public record DirectAnswer(
    ServerState state,
    DnsStatus status,
    boolean authoritative,
    boolean truncated,
    List<DnsRecord> answer,
    List<DnsRecord> authority,
    List<DnsRecord> additional,
    int octets,
    Duration rtt) {
  public DirectAnswer {
    answer = List.copyOf(answer);
    authority = List.copyOf(authority);
    additional = List.copyOf(additional);
  }
}
