package org.v6ready.office.inventory;

import java.util.HexFormat;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.address.Ipv6Address;

/// The name of an address in the reverse tree (RFC 1035 section 3.5, RFC 3596 section 2.5).
final class ReverseName {
  private ReverseName() {}

  static String of(IpAddress address) {
    return switch (address) {
      case Ipv4Address four -> {
        String[] octets = four.toString().split("\\.", -1);
        yield octets[3] + "." + octets[2] + "." + octets[1] + "." + octets[0] + ".in-addr.arpa";
      }
      case Ipv6Address six -> {
        StringBuilder digits = new StringBuilder(HexFormat.of().formatHex(six.octets())).reverse();
        yield digits.toString().replaceAll("(.)", "$1.") + "ip6.arpa";
      }
    };
  }
}
