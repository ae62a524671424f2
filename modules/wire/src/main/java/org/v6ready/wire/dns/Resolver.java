package org.v6ready.wire.dns;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;

/// Asks the vantage's recursive resolvers, over UDP with EDNS and TCP fallback, each attempt going to
/// the next resolver. Answers that do not match the question, id or address are not answers.
public interface Resolver {
  /// The A or AAAA records of a name, aliases followed; AAAA records inside the NAT64 prefixes are
  /// moved to `synthesised`. SERVFAIL that CD turns into an answer is BOGUS.
  AddressAnswer addresses(DomainName name, Family family, Deadline deadline);

  /// Any other records.
  RecordAnswer records(DomainName name, String type, Deadline deadline);

  /// The addresses asked.
  List<IpAddress> servers();

  /// The prefixes to strip, once the vantage proof has found them (RFC 7050).
  void stripPrefixes(List<IpPrefix> nat64Prefixes);
}
