package org.v6ready.probes.zone;

import java.util.List;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;

/// Zones and their servers.
public final class ZoneProbe {
  private ZoneProbe() {}

  /// The zones of hosts.
  public static List<ZoneFacts> zones(List<DomainName> hosts, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
