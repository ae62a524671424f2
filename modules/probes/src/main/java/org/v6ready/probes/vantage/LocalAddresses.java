package org.v6ready.probes.vantage;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// The addresses of this machine's own interfaces.
final class LocalAddresses {
  /// What a CLAT gives its host (RFC 7335).
  private static final IpPrefix CLAT = IpPrefix.parse("192.0.0.0/29").orElseThrow();

  private LocalAddresses() {}

  static long global(Family family) {
    return all().stream().filter(address -> address.family() == family && address.global()).count();
  }

  /// Whether the only IPv4 there is was made by a CLAT.
  static boolean onlyTranslatedIpv4() {
    List<IpAddress> four =
        all().stream()
            .filter(address -> address.family() == Family.IPV4)
            .filter(address -> address.scope() != AddressScope.LOOPBACK && address.scope() != AddressScope.LINK_LOCAL)
            .toList();
    return !four.isEmpty() && four.stream().allMatch(CLAT::contains);
  }

  private static List<IpAddress> all() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .map(InetAddress::getAddress)
          .map(IpAddress::ofOctets)
          .toList();
    } catch (SocketException unreadable) {
      return List.of();
    }
  }
}
