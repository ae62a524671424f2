package org.v6ready.model.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;

/// One device of the link, joined by its link-layer address. `mac` is null for one known only through a
/// router. `ipv6` holds link-local addresses, too. `openPorts` are `tcp/631` or `udp/5353`, a trailing `/6` or `/4` names the
/// family; `names` what it calls itself; `seen` when an audit last saw it, null before audits are joined.
public record Device(
    @Nullable MacAddress mac,
    DeviceClass kind,
    List<IpAddress> ipv4,
    List<IpAddress> ipv6,
    boolean self,
    boolean router,
    String vendor,
    List<String> names,
    List<String> openPorts,
    List<String> services,
    @Nullable Instant seen) {
  public Device {
    ipv4 = List.copyOf(ipv4);
    ipv6 = List.copyOf(ipv6);
    names = List.copyOf(names);
    openPorts = List.copyOf(openPorts);
    services = List.copyOf(services);
  }

  /// The same device, seen at a moment.
  public Device seenAt(Instant at) {
    return new Device(mac, kind, ipv4, ipv6, self, router, vendor, names, openPorts, services, at);
  }

  /// Whether its address was made up by software.
  public boolean randomMac() {
    return mac != null && mac.random();
  }
}
