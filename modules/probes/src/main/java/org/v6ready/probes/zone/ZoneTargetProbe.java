package org.v6ready.probes.zone;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;

/// Measures a dns target.
public final class ZoneTargetProbe {
  private ZoneTargetProbe() {}

  /// Everything about a zone.
  public static TargetFacts.Dns measure(Target target, Service.Dns service, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
