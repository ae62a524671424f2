package org.v6ready.probes.host;

import java.util.List;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.name.DomainName;
import org.v6ready.probes.ProbeContext;

/// Looks a host up (A, AAAA, HTTPS) and dials every port of every address, K of N.
public final class HostProbe {
  private HostProbe() {}

  /// The facts of one host; no port is dialled when `ports` is empty. `authorities` says whether its
  /// name servers are asked too (entry hosts), or only the IPv6-only walk is made (dependencies).
  public static HostFacts look(
      DomainName host, List<HostPort> ports, boolean authorities, ProbeContext context) {
    throw new UnsupportedOperationException(host + " " + ports + authorities + context);
  }
}
