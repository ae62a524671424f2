package org.v6ready.plan.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.plan.Wording;

/// One of the numbered steps of the migration plan. `responsible` do it, `accountable` answers for it;
/// all are body ids. `due` is null until somebody decides.
public record MigrationStep(
    int number,
    Wording text,
    List<String> responsible,
    String accountable,
    List<String> cooperating,
    @Nullable LocalDate due) {
  public MigrationStep {
    responsible = List.copyOf(responsible);
    cooperating = List.copyOf(cooperating);
  }
}
