package org.v6ready.wire.nat64;

import java.util.List;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;

/// What a DNS64 makes of the answers for A and AAAA (RFC 6147 section 5.1).
public final class Dns64Stub {
  private final IpPrefix prefix;

  /// A DNS64 that makes addresses of a prefix.
  public Dns64Stub(IpPrefix prefix) {
    this.prefix = prefix;
  }

  /// The AAAA records a client gets: real ones as they are (section 5.1.1); none after NXDOMAIN
  /// (5.1.2); otherwise made from the A records, any other error counting as no answer (5.1.3).
  public List<IpAddress> answer(AddressAnswer aaaa, AddressAnswer a) {
    if (!aaaa.addresses().isEmpty() || aaaa.status() == DnsStatus.NXDOMAIN || aaaa.status() == DnsStatus.BOGUS) {
      return aaaa.addresses();
    }
    return made(a);
  }

  /// Addresses made from A records, whatever AAAA there is: what a client with PREF64 does itself.
  public List<IpAddress> made(AddressAnswer a) {
    return a.addresses().stream()
        .filter(four -> EmbeddedIpv4.carries(prefix, four))
        .map(four -> EmbeddedIpv4.embed(prefix, four))
        .toList();
  }
}
