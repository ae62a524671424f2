package org.v6ready.probes.zone;

import java.util.List;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.ZoneFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;
import org.v6ready.probes.Together;
import org.v6ready.probes.Together.Both;
import org.v6ready.probes.host.HostProbe;

/// Measures a dns target: the name itself and the zone that holds it.
public final class ZoneTargetProbe {
  private ZoneTargetProbe() {}

  /// The name's addresses, of which no port is dialled, and its zone. The target is told apart from
  /// others by its service alone.
  public static TargetFacts.Dns measure(
      @SuppressWarnings("unused") Target target, Service.Dns service, ProbeContext context) {
    Both<HostFacts, List<ZoneFacts>> both =
        Together.both(
            () -> HostProbe.look(service.host(), List.of(), true, context),
            () -> ZoneProbe.zones(List.of(service.host()), context));
    return new TargetFacts.Dns(List.of(both.first()), both.second());
  }
}
