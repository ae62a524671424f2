package org.v6ready.wire.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.xbill.DNS.Type;

/// The address families a walk may use.
enum Reach {
  IPV4,
  IPV6,
  /// Whatever works; IPv4 first, because behind broken IPv6 only it answers at once.
  ANY;

  static Reach of(@Nullable Family transport) {
    return transport == null ? ANY : transport == Family.IPV4 ? IPV4 : IPV6;
  }

  List<Family> families() {
    return switch (this) {
      case IPV4 -> List.of(Family.IPV4);
      case IPV6 -> List.of(Family.IPV6);
      case ANY -> List.of(Family.IPV4, Family.IPV6);
    };
  }

  /// The addresses of these families, in the families' order.
  List<IpAddress> among(List<IpAddress> addresses) {
    return families().stream()
        .flatMap(family -> addresses.stream().filter(address -> address.family() == family))
        .toList();
  }

  static int type(Family family) {
    return family == Family.IPV4 ? Type.A : Type.AAAA;
  }
}
