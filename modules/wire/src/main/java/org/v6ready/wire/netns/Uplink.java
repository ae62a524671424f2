package org.v6ready.wire.netns;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.v6ready.model.address.IpAddress;

/// How this machine reaches the IPv6 Internet: the device and gateway of its default route, and the
/// first 64 bits of its own address there.
record Uplink(String device, String gateway, IpAddress address) {
  private static final Pattern ROUTE = Pattern.compile("(?m)^default via (\\S+) dev (\\S+)");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^.* inet6 (\\S+)/([0-9]+) scope global(?!.*(temporary|deprecated))");
  private static final int LONGEST_PREFIX = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Uplink find() {
    Matcher route = ROUTE.matcher(IpCommand.run(java.util.List.of("-6", "-o", "route", "show", "default")));
    if (!route.find()) {
      throw new NamespaceUnavailable("There is no IPv6 default route through a gateway.");
    }
    String device = route.group(2);
    Matcher address =
        ADDRESS.matcher(IpCommand.run(java.util.List.of("-6", "-o", "addr", "show", "dev", device, "scope", "global")));
    while (address.find()) {
      Optional<IpAddress> own = IpAddress.parse(address.group(1)).filter(IpAddress::global);
      if (own.isPresent() && Integer.parseInt(address.group(2)) <= LONGEST_PREFIX) {
        return new Uplink(device, route.group(1), own.get());
      }
    }
    throw new NamespaceUnavailable("The device " + device + " has no global IPv6 address in a /64.");
  }

  /// An address of the same /64 that nobody used before.
  IpAddress fresh() {
    byte[] octets = address.octets().clone();
    byte[] host = new byte[8];
    RANDOM.nextBytes(host);
    System.arraycopy(host, 0, octets, 8, host.length);
    return IpAddress.ofOctets(octets);
  }
}
