package org.v6ready.probes.endpoint;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Service;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeContext;

/// Measures an endpoint target.
public final class EndpointProbe {
  private EndpointProbe() {}

  /// Everything about one endpoint.
  public static TargetFacts.Endpoint measure(Target target, Service.Endpoint service, ProbeContext context) {
    throw new UnsupportedOperationException();
  }
}
