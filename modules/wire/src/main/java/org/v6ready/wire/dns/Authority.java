package org.v6ready.wire.dns;

import org.v6ready.model.address.IpAddress;
import org.v6ready.model.dns.DnsTransport;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;

/// Asks one server address one question without recursion (RD clear, EDNS 1232).
public interface Authority {
  /// One question over one transport, tried once. Truncated UDP answers are returned as such.
  DirectAnswer ask(IpAddress server, DomainName name, String type, DnsTransport transport, Deadline deadline);

  /// The same without EDNS, for servers that drop what they do not know or reject it (RFC 6891 sections
  /// 6.2.2 and 7).
  DirectAnswer askPlain(IpAddress server, DomainName name, String type, DnsTransport transport, Deadline deadline);
}
