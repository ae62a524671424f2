package org.v6ready.model.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;

/// One line of the routing table; a null `gateway` is on-link, a null `expires` is for ever.
public record HostRoute(
    IpPrefix destination,
    @Nullable IpAddress gateway,
    String interfaceName,
    Origin origin,
    long metric,
    @Nullable Duration expires,
    RouterPreference preference) {
  /// Who put a route there.
  public enum Origin {
    ROUTER_ADVERTISEMENT,
    DHCP,
    KERNEL,
    STATIC,
    OTHER
  }

  /// Whether it leads to the Internet.
  public boolean isDefault() {
    return destination.length() == 0;
  }
}
