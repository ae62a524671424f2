package org.v6ready.checks.web;

import java.util.List;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's website checks, in the order of their ladder.
public final class WebChecks {
  private WebChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Web>> entries() {
    return List.of();
  }
}
