package org.v6ready.office.inventory;

import java.util.HexFormat;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv6Address;
import org.v6ready.model.office.MacAddress;

/// Interface identifiers made of a link-layer address (RFC 4291 appendix A).
final class Eui64 {
  static final IpPrefix LINK_LOCAL = IpPrefix.parse("fe80::/64").orElseThrow();

  private Eui64() {}

  /// The address of `mac` in a /64.
  static Ipv6Address in(IpPrefix prefix, MacAddress mac) {
    long digits = HexFormat.fromHexDigitsToLong(mac.text().replace(":", ""));
    long low = (digits >>> 24 << 40 | 0xfffeL << 24 | (digits & 0xffffff)) ^ 1L << 57;
    return new Ipv6Address(((Ipv6Address) prefix.address()).high(), low);
  }
}
