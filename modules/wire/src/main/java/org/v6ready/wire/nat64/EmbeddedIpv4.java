package org.v6ready.wire.nat64;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// IPv4 addresses inside IPv6 ones (RFC 6052 section 2.2), for every length a prefix may have. Octet 8
/// is always skipped.
public final class EmbeddedIpv4 {
  /// The lengths a NAT64 prefix may have.
  public static final List<Integer> LENGTHS = List.of(32, 40, 48, 56, 64, 96);

  /// `64:ff9b::/96`, which must not carry addresses that are not global (RFC 6052 section 3.1).
  public static final IpPrefix WELL_KNOWN = IpPrefix.parse("64:ff9b::/96").orElseThrow();

  private static final int SKIPPED = 8;

  private EmbeddedIpv4() {}

  /// The address as the prefix carries it.
  public static IpAddress embed(IpPrefix prefix, IpAddress four) {
    byte[] octets = prefix.address().octets().clone();
    int at = prefix.length() / 8;
    for (byte octet : four.octets()) {
      if (at == SKIPPED) {
        at++;
      }
      octets[at++] = octet;
    }
    return IpAddress.ofOctets(octets);
  }

  /// The address a prefix carries; empty when `six` is not of the prefix or not of the form.
  public static Optional<IpAddress> extract(IpPrefix prefix, IpAddress six) {
    if (six.family() != Family.IPV6 || !prefix.contains(six)) {
      return Optional.empty();
    }
    byte[] octets = six.octets();
    byte[] four = new byte[4];
    int from = prefix.length() / 8;
    for (int i = 0; i < four.length; i++, from++) {
      from += from == SKIPPED ? 1 : 0;
      four[i] = octets[from];
    }
    IpAddress found = IpAddress.ofOctets(four);
    return Arrays.equals(embed(prefix, found).octets(), octets) ? Optional.of(found) : Optional.empty();
  }

  /// Whether a translator with this prefix carries the address at all.
  public static boolean carries(IpPrefix prefix, IpAddress four) {
    return !prefix.equals(WELL_KNOWN) || four.global();
  }
}
