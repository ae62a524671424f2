package org.v6ready.model.address;

import java.util.Optional;

/// An address prefix in CIDR form; host bits must be zero.
public record IpPrefix(IpAddress address, int length) {
  public IpPrefix {
    int bits = address.octets().length * 8;
    if (length < 0 || length > bits) {
      throw new IllegalArgumentException("prefix length " + length + " is not in 0.." + bits);
    }
    if (!mask(address, length).equals(address)) {
      throw new IllegalArgumentException(address + "/" + length + " has host bits set");
    }
  }

  /// The prefix of the given length that holds `address`.
  public static IpPrefix around(IpAddress address, int length) {
    return new IpPrefix(mask(address, length), length);
  }

  /// Reads `address/length`; empty when it is not a prefix or has host bits set.
  public static Optional<IpPrefix> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
      return Optional.empty();
    }
    int length = Integer.parseInt(text.substring(slash + 1));
    return IpAddress.parse(text.substring(0, slash))
        .filter(address -> length <= address.octets().length * 8)
        .filter(address -> mask(address, length).equals(address))
        .map(address -> new IpPrefix(address, length));
  }

  /// Whether `candidate` is of the same family and inside.
  public boolean contains(IpAddress candidate) {
    return candidate.family() == address.family() && mask(candidate, length).equals(address);
  }

  private static IpAddress mask(IpAddress address, int length) {
    byte[] octets = address.octets();
    for (int i = 0; i < octets.length; i++) {
      int kept = Math.clamp(length - 8L * i, 0, 8);
      octets[i] = (byte) (octets[i] & 0xff << (8 - kept));
    }
    return IpAddress.ofOctets(octets);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }
}
