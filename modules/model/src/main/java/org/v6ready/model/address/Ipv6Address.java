package org.v6ready.model.address;

import java.nio.ByteBuffer;
import java.util.Optional;

/// An IPv6 address as its two 64-bit halves in network order. Zone identifiers are not addresses
/// and are not kept.
public record Ipv6Address(long high, long low) implements IpAddress {
  static Ipv6Address ofOctets(byte[] octets) {
    ByteBuffer buffer = ByteBuffer.wrap(octets);
    return new Ipv6Address(buffer.getLong(), buffer.getLong());
  }

  /// Reads any RFC 4291 section 2.2 form, with an optional dotted-quad tail.
  public static Optional<Ipv6Address> parse(String text) {
    return Ipv6Text.parse(text);
  }

  /// The 16-bit group at `index` (0 to 7, from the left).
  public int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> (48 - 16 * (index & 3))) & 0xffff;
  }

  @Override
  public Family family() {
    return Family.IPV6;
  }

  @Override
  public byte[] octets() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /// RFC 5952 text, always in hexadecimal so that an IPv4-mapped address shows what it is.
  @Override
  public String toString() {
    return Ipv6Text.print(this);
  }
}
