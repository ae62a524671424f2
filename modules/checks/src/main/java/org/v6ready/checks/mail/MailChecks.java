package org.v6ready.checks.mail;

import java.util.List;
import org.v6ready.checks.CheckEntry;
import org.v6ready.model.fact.TargetFacts;

/// The catalogue's mail checks, in the order of their ladder.
public final class MailChecks {
  private MailChecks() {}

  /// One line per check.
  public static List<CheckEntry<TargetFacts.Mail>> entries() {
    return List.of();
  }
}
