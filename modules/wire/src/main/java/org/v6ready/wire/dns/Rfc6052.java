package org.v6ready.wire.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// IPv4 addresses embedded in IPv6 addresses (RFC 6052 section 2.2). Octet 8 is always skipped.
final class Rfc6052 {
  /// The lengths a NAT64 prefix may have.
  static final List<Integer> LENGTHS = List.of(32, 40, 48, 56, 64, 96);

  private static final int SKIPPED = 8;

  private Rfc6052() {}

  /// The IPv4 address inside `address`, when it is in the prefix and of the right form.
  static Optional<IpAddress> embedded(IpPrefix prefix, IpAddress address) {
    if (!LENGTHS.contains(prefix.length()) || !prefix.contains(address)) {
      return Optional.empty();
    }
    byte[] octets = address.octets();
    byte[] four = new byte[4];
    int from = prefix.length() / 8;
    for (int i = 0; i < four.length; i++, from++) {
      if (from == SKIPPED) {
        from++;
      }
      four[i] = octets[from];
    }
    boolean skippedIsZero = prefix.length() == 96 || octets[SKIPPED] == 0;
    return skippedIsZero && zero(Arrays.copyOfRange(octets, from, octets.length))
        ? Optional.of(IpAddress.ofOctets(four))
        : Optional.empty();
  }

  private static boolean zero(byte[] suffix) {
    for (byte octet : suffix) {
      if (octet != 0) {
        return false;
      }
    }
    return true;
  }
}
