package org.v6ready.documents.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.report.Snapshot;
import org.v6ready.model.plan.Task;
import org.v6ready.plan.Body;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.task.MigrationStep;

/// A request to one addressee: the findings it must act on, the steps of the migration plan that are
/// its own, and the indicators it leads and owes figures for. `by` is the day asked for where a task
/// has none of its own, null when whoever signs fills it in; `run` is the measurement the findings are
/// from, null when there is none.
public record Letter(
    Office office,
    Plan plan,
    Body body,
    String addressee,
    List<Task> findings,
    List<MigrationStep> steps,
    List<Indicator> owed,
    @Nullable LocalDate by,
    LocalDate today,
    @Nullable Snapshot run) {
  public Letter {
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
    owed = List.copyOf(owed);
  }

  /// Whether there is nothing to ask for.
  public boolean empty() {
    return findings.isEmpty() && steps.isEmpty() && owed.isEmpty();
  }
}
