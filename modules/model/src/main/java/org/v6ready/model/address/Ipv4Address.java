package org.v6ready.model.address;

import java.util.Optional;

/// An IPv4 address; [#bits] is its 32 bits in network order.
public record Ipv4Address(int bits) implements IpAddress {
  static Ipv4Address ofOctets(byte[] octets) {
    int bits = 0;
    for (byte octet : octets) {
      bits = bits << 8 | (octet & 0xff);
    }
    return new Ipv4Address(bits);
  }

  /// Reads a dotted quad of decimal numbers without leading zeros; nothing else.
  public static Optional<Ipv4Address> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    int bits = 0;
    for (String part : parts) {
      boolean digits = !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | Integer.parseInt(part);
    }
    return Optional.of(new Ipv4Address(bits));
  }

  @Override
  public Family family() {
    return Family.IPV4;
  }

  @Override
  public byte[] octets() {
    return new byte[] {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
  }

  @Override
  public String toString() {
    return (bits >>> 24) + "." + (bits >>> 16 & 0xff) + "." + (bits >>> 8 & 0xff) + "." + (bits & 0xff);
  }
}
