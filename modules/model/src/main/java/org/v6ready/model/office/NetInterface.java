package org.v6ready.model.office;

import org.jspecify.annotations.Nullable;

/// One network interface. `kind` is the system's word (`ethernet`, `wifi`, `sit`, `wireguard`, `tun`,
/// `loopback`, …); `raManaged`, `raOther` and `raSeen` repeat what the system keeps of the last router
/// advertisement, null when it does not say.
public record NetInterface(
    int index,
    String name,
    String kind,
    @Nullable MacAddress mac,
    int mtuOctets,
    boolean up,
    @Nullable Boolean raSeen,
    @Nullable Boolean raManaged,
    @Nullable Boolean raOther) {
  /// Whether traffic inside it is carried inside other packets.
  public boolean tunnel() {
    return switch (kind) {
      case "sit", "gre", "ip6tnl", "ipip", "isatap", "teredo", "6to4", "tun", "wireguard", "ppp", "vti", "ip6gre", "vpn" -> true;
      default -> false;
    };
  }
}
