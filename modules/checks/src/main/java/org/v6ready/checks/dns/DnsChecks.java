package org.v6ready.checks.dns;

import java.util.List;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's zone checks, in the order of their ladder.
public final class DnsChecks {
  private DnsChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts>> entries() {
    return List.of();
  }
}
