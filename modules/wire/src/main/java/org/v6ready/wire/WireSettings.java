package org.v6ready.wire;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.time.Clock;

/// How the network is set up. No `resolvers` means the system's; `caFile` (PEM) adds to the JDK's
/// trust store; `rootHints` (master-file format) and `trustAnchor` (root DS or DNSKEY) replace the
/// built-in ones; `interfaceName` binds every socket to an interface. `perDestination` bounds the
/// connections open to one address at once, `perSecond` the new ones to it each second.
public record WireSettings(
    List<IpAddress> resolvers,
    @Nullable Path caFile,
    @Nullable Path rootHints,
    @Nullable Path trustAnchor,
    @Nullable String interfaceName,
    String userAgent,
    int perDestination,
    int perSecond,
    Routes routes,
    Clock clock) {
  public WireSettings {
    resolvers = List.copyOf(resolvers);
  }

  /// The machine's own network with the polite defaults.
  public static WireSettings system(String userAgent) {
    return new WireSettings(List.of(), null, null, null, null, userAgent, 6, 20, Routes.direct(), Clock.system());
  }
}
