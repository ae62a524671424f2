package org.v6ready.plan;

import java.time.LocalDate;

/// A cause that stays for a while by decision: the task it exempts by `task` id, or every finding about
/// `subject` (exactly one of the two is not empty); who answers for it, why, and by when it is retired.
public record Exemption(String task, String subject, String owner, String reason, LocalDate retireBy) {
  /// Whether it is still in force on a day, the last one included.
  public boolean inForce(LocalDate day) {
    return !day.isAfter(retireBy);
  }
}
