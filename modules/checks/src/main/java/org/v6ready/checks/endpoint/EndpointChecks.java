package org.v6ready.checks.endpoint;

import java.util.List;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's endpoint checks, in the order of their ladder.
public final class EndpointChecks {
  private EndpointChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Endpoint>> entries() {
    return List.of();
  }
}
