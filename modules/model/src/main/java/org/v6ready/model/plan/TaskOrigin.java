package org.v6ready.model.plan;

import org.v6ready.model.verdict.Verdict;

/// Why there is a task: a finding of runs, a question that only a person can answer, or a step of the migration plan.
public sealed interface TaskOrigin {
  /// A finding; `verdict` is the newest one of this cause and `subject` the host, zone or server it is
  /// about.
  record Found(Verdict verdict, String subject) implements TaskOrigin {}

  /// What a check of an office asks: no machine there can see it. Offices have no name where none is declared.
  record Question(String check, String office) implements TaskOrigin {}

  /// A numbered step of the migration plan.
  record Step(int number) implements TaskOrigin {}

  /// Whether runs make such tasks and prove them done; nobody measures a step.
  default boolean measured() {
    return switch (this) {
      case Found _, Question _ -> true;
      case Step _ -> false;
    };
  }
}
