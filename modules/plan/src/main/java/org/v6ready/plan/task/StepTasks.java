package org.v6ready.plan.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.target.Actor;
import org.v6ready.plan.Body;
import org.v6ready.plan.Plan;

/// The steps of the migration plan as tasks. Nothing is stored of a step until somebody changes it; no
/// run measures one, so *done* is as far as it gets.
final class StepTasks {
  private StepTasks() {}

  static List<Task> of(Plan plan, List<Task> stored) {
    return plan.steps().stream()
        .map(
            step ->
                stored.stream()
                    .filter(task -> task.origin() instanceof TaskOrigin.Step(int number) && number == step.number())
                    .findFirst()
                    .map(task -> due(task, step))
                    .orElseGet(() -> fresh(step, plan)))
        .toList();
  }

  private static Task due(Task task, MigrationStep step) {
    @Nullable LocalDate due = task.due() == null ? step.due() : task.due();
    return task.heldBy(task.owner(), task.cooperating(), due);
  }

  private static Task fresh(MigrationStep step, Plan plan) {
    String owner = step.responsible().stream().findFirst().orElse(step.accountable());
    List<String> others = new ArrayList<>();
    Stream.of(step.responsible().stream(), Stream.of(step.accountable()), step.cooperating().stream())
        .flatMap(bodies -> bodies)
        .filter(Predicate.not(owner::equals))
        .distinct()
        .forEach(others::add);
    return new Task(
        "B%02d".formatted(step.number()), new TaskOrigin.Step(step.number()), actor(owner, plan), TaskStatus.NEW,
        owner, others, step.due(), List.of(), List.of(), "", "", Instant.EPOCH, "", Instant.EPOCH, null, null, 0);
  }

  private static Actor actor(String owner, Plan plan) {
    Optional<Body> body = plan.body(owner);
    return body.map(Body::ours).orElse(true)
        ? Actor.COMMUNE
        : body.flatMap(known -> known.actors().stream().findFirst()).orElse(Actor.PROVINCE);
  }
}
