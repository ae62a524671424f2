package org.v6ready.model.address;

import java.util.Optional;

/// An IPv4 or IPv6 address held as its raw octets. Unlike [java.net.InetAddress], an IPv4-mapped
/// IPv6 address stays an IPv6 address, because what a AAAA record held is what gets judged.
public sealed interface IpAddress extends Comparable<IpAddress> permits Ipv4Address, Ipv6Address {
  /// The family, decided by the length of the octets and nothing else.
  Family family();

  /// 4 or 16 octets in network order, a fresh copy.
  byte[] octets();

  /// What the IANA special-purpose registries say of this address.
  default AddressScope scope() {
    return SpecialPurposeRegistry.current().scopeOf(this);
  }

  /// Whether a scanner may dial it for a public name (verdict rule 11).
  default boolean global() {
    return scope() == AddressScope.GLOBAL;
  }

  /// An address from 4 or 16 octets in network order; any other length is a bug.
  static IpAddress ofOctets(byte[] octets) {
    return switch (octets.length) {
      case 4 -> Ipv4Address.ofOctets(octets);
      case 16 -> Ipv6Address.ofOctets(octets);
      default -> throw new IllegalArgumentException("an address has 4 or 16 octets, not " + octets.length);
    };
  }

  /// Reads a literal as people write it (RFC 4291 section 2.2, dotted quad); square brackets are
  /// accepted around IPv6. Empty when it is not an address. Never asks the DNS.
  static Optional<IpAddress> parse(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    return bare.indexOf(':') >= 0
        ? Ipv6Address.parse(bare).map(address -> address)
        : Ipv4Address.parse(bare).map(address -> address);
  }

  /// Reads a literal known to be good; anything else is a bug.
  static IpAddress of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
  }

  /// IPv4 before IPv6, then by octets.
  @Override
  default int compareTo(IpAddress other) {
    int byFamily = family().compareTo(other.family());
    return byFamily != 0
        ? byFamily
        : java.util.Arrays.compareUnsigned(octets(), other.octets());
  }
}
