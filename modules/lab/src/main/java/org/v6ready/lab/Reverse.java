package org.v6ready.lab;

import org.v6ready.model.address.IpAddress;

/// The name under `in-addr.arpa` or `ip6.arpa` of an address (RFC 1035 section 3.5, RFC 3596).
final class Reverse {
  private Reverse() {}

  static String name(IpAddress address) {
    StringBuilder name = new StringBuilder();
    byte[] octets = address.octets();
    for (int i = octets.length - 1; i >= 0; i--) {
      int octet = octets[i] & 0xff;
      if (octets.length == 4) {
        name.append(octet).append('.');
      } else {
        name.append(Integer.toHexString(octet & 15)).append('.').append(Integer.toHexString(octet >> 4)).append('.');
      }
    }
    return name.append(octets.length == 4 ? "in-addr.arpa" : "ip6.arpa").toString();
  }
}
