package org.v6ready.model.name;

import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;

/// The name of an address in the reverse tree (RFC 1035 section 3.5, RFC 3596 section 2.5).
public final class ReverseName {
  private ReverseName() {}

  /// The name under in-addr.arpa or ip6.arpa.
  public static DomainName of(IpAddress address) {
    StringBuilder name = new StringBuilder();
    byte[] octets = address.octets();
    for (int i = octets.length - 1; i >= 0; i--) {
      int octet = octets[i] & 0xff;
      if (address.family() == Family.IPV4) {
        name.append(octet).append('.');
      } else {
        name.append(Character.forDigit(octet & 15, 16)).append('.');
        name.append(Character.forDigit(octet >> 4, 16)).append('.');
      }
    }
    return new DomainName(name + (address.family() == Family.IPV4 ? "in-addr.arpa" : "ip6.arpa"));
  }
}
