package org.v6ready.probes.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.dns.Walk;
import org.v6ready.model.name.DomainName;

/// How a name is found: its zone (null when not found out), DNSSEC, the IPv6-only walk (null when
/// names were not asked for), and how its authorities answer A beside AAAA.
public record NamePath(
    @Nullable DomainName zone,
    DnssecStatus dnssec,
    @Nullable Walk ipv6Walk,
    List<TypeParity> authorities) {
  public NamePath {
    authorities = List.copyOf(authorities);
  }

  /// Names were not asked for.
  public static NamePath notAsked() {
    return new NamePath(null, DnssecStatus.INDETERMINATE, null, List.of());
  }
}
