package org.v6ready.probes.vantage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.name.DomainName;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.Wire;

/// Finds the NAT64 prefixes a DNS64 uses, from what it makes of `ipv4only.arpa` (RFC 7050), for every
/// prefix length of RFC 6052 section 2.2.
final class Nat64Discovery {
  private static final DomainName NAME = DomainName.of("ipv4only.arpa");
  private static final List<byte[]> KNOWN =
      List.of(new byte[] {(byte) 192, 0, 0, (byte) 170}, new byte[] {(byte) 192, 0, 0, (byte) 171});
  private static final List<Integer> LENGTHS = List.of(96, 64, 56, 48, 40, 32);
  private static final int SKIPPED = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Wire wire;

  Nat64Discovery(Wire wire) {
    this.wire = wire;
  }

  List<IpPrefix> prefixes() {
    AddressAnswer answer = wire.resolver().addresses(NAME, Family.IPV6, Deadline.in(PATIENCE, wire.clock()));
    List<IpPrefix> found = new ArrayList<>();
    for (IpAddress address : answer.addresses()) {
      LENGTHS.stream().filter(length -> embeds(address.octets(), length)).findFirst()
          .map(length -> IpPrefix.around(address, length))
          .filter(prefix -> !found.contains(prefix))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /// Whether one of the two known IPv4 addresses stands where a prefix of this length puts it.
  static boolean embeds(byte[] octets, int length) {
    return KNOWN.stream().anyMatch(known -> stands(octets, length / 8, known));
  }

  private static boolean stands(byte[] octets, int from, byte[] known) {
    int at = from;
    for (byte octet : known) {
      if (at == SKIPPED) {
        at++;
      }
      if (octets[at++] != octet) {
        return false;
      }
    }
    for (; at < octets.length; at++) {
      if (octets[at] != 0) {
        return false;
      }
    }
    return from == 12 || octets[SKIPPED] == 0;
  }
}
