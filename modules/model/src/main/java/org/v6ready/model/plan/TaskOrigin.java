package org.v6ready.model.plan;

import org.v6ready.model.verdict.Verdict;

/// Why there is a task: a finding of runs, or a step of the migration plan.
public sealed interface TaskOrigin {
  /// A finding; `verdict` is the newest one of this cause and `subject` the host, zone or server it is
  /// about.
  record Found(Verdict verdict, String subject) implements TaskOrigin {}

  /// A numbered step of the migration plan.
  record Step(int number) implements TaskOrigin {}
}
