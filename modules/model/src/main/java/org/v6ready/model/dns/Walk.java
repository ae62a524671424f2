package org.v6ready.model.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.DomainName;

/// An iterative resolution from the root hints with one transport family (RFC 1034 section 5.3.3,
/// RFC 3901): its trace, and either the answer or where it died. `aliases` are the CNAME and DNAME
/// targets in order; `death` is set exactly when `end` is [WalkEnd#DIED].
public record Walk(
    DomainName name,
    String type,
    Family transport,
    WalkEnd end,
    List<DomainName> aliases,
    List<IpAddress> addresses,
    List<WalkStep> steps,
    @Nullable WalkDeath death) {
  public Walk {
    aliases = List.copyOf(aliases);
    addresses = List.copyOf(addresses);
    steps = List.copyOf(steps);
    if ((end == WalkEnd.DIED) != (death != null)) {
      throw new IllegalArgumentException("a walk has a death exactly when it died");
    }
  }

  /// Whether a resolver with this transport only can find out what the name has.
  public boolean answered() {
    return end == WalkEnd.RESOLVED || end == WalkEnd.NODATA || end == WalkEnd.NXDOMAIN;
  }

  /// The walk that our own missing transport kept from happening.
  public static Walk notWalked(DomainName name, String type, Family transport) {
    return new Walk(name, type, transport, WalkEnd.NOT_WALKED, List.of(), List.of(), List.of(), null);
  }
}
