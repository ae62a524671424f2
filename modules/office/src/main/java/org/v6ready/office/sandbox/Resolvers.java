package org.v6ready.office.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.nd.RouterDiscovery;
import org.v6ready.wire.netlink.Netlink;
import org.v6ready.wire.syscall.SystemCallException;

/// The resolvers a host without IPv4 would have on this link: those the routers advertise (RFC 8106), then
/// this machine's own IPv6 ones.
public final class Resolvers {
  private static final Duration WAIT = Duration.ofSeconds(4);

  private Resolvers() {}

  /// The resolvers of the link of `interfaceName`; needs a raw socket for the first part.
  public static List<IpAddress> of(String interfaceName, Clock clock) {
    Set<IpAddress> found = new LinkedHashSet<>(advertised(interfaceName, clock));
    found.addAll(configured(Path.of("/etc/resolv.conf")));
    return List.copyOf(found);
  }

  private static List<IpAddress> advertised(String interfaceName, Clock clock) {
    List<IpAddress> servers = new ArrayList<>();
    try {
      Optional<NetInterface> on =
          Netlink.interfaces().stream().filter(one -> one.name().equals(interfaceName)).findFirst();
      if (on.isPresent()) {
        try (RouterDiscovery discovery = RouterDiscovery.open(on.get(), clock)) {
          discovery.solicit();
          for (RouterAdvertisement heard : discovery.hear(Deadline.in(WAIT, clock), 1, true)) {
            heard.options(NdOption.RecursiveDns.class).forEach(option -> servers.addAll(option.servers()));
          }
        }
      }
    } catch (SystemCallException refused) {
      return servers;
    }
    return servers;
  }

  static List<IpAddress> configured(Path file) {
    List<IpAddress> servers = new ArrayList<>();
    try {
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
        String[] words = line.strip().split("\\s+");
        if (words.length >= 2 && words[0].equals("nameserver")) {
          IpAddress.parse(words[1].replaceFirst("%.*", ""))
              .filter(one -> one.family() == Family.IPV6 && one.scope() != AddressScope.LOOPBACK)
              .ifPresent(servers::add);
        }
      }
    } catch (IOException none) {
      return servers;
    }
    return servers;
  }
}
