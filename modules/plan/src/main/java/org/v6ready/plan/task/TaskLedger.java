package org.v6ready.plan.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.plan.TaskStatus;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.Body;
import org.v6ready.plan.Plan;
import org.v6ready.plan.cause.Cause;
import org.v6ready.plan.cause.Causes;

/// Carries tasks from run to run: finds new ones, proves done ones, reopens those that came back. Runs
/// are handed over in the order of their start. Inconclusive verdicts change nothing.
public final class TaskLedger {
  private TaskLedger() {}

  /// The tasks after a run; a run that did not finish, or of the built-in lab, changes nothing.
  public static List<Task> after(List<Task> before, Run run, Plan plan) {
    if (run.header().finished() == null || run.header().demonstration()) {
      return before;
    }
    Map<Cause, Found> found = found(run);
    Set<Cause> known = new HashSet<>();
    List<Task> after = new ArrayList<>();
    for (Task task : before) {
      Cause cause = cause(task);
      Found again = cause == null ? null : found.get(cause);
      after.add(again == null ? Proofs.seek(task, run) : again(task, again, run, plan));
      if (cause != null) {
        known.add(cause);
      }
    }
    found.forEach((cause, fresh) -> {
      if (!known.contains(cause)) {
        after.add(fresh(cause, fresh, run, plan));
      }
    });
    return after;
  }

  private static @Nullable Cause cause(Task task) {
    return switch (task.origin()) {
      case TaskOrigin.Found(Verdict verdict, String subject) -> Cause.of(verdict, subject);
      case TaskOrigin.Question _, TaskOrigin.Step _ -> null;
    };
  }

  /// A cause as one run saw it; `verdict` is the gravest, `actors` all who were named for it.
  private record Found(Verdict verdict, List<String> services, List<Actor> actors) {
    Found with(Found other) {
      List<String> names = Stream.concat(services.stream(), other.services.stream()).distinct().toList();
      List<Actor> all = Stream.concat(actors.stream(), other.actors.stream()).distinct().toList();
      boolean graver = other.verdict.judgement().compareTo(verdict.judgement()) > 0;
      return new Found(graver ? other.verdict : verdict, names, all);
    }

    /// Who must act: whoever the gravest finding names; of what the commune shares with others, the others.
    Actor actor() {
      return actors.stream().filter(actor -> actor != Actor.COMMUNE).findFirst().orElse(verdict.actor());
    }
  }

  private static Map<Cause, Found> found(Run run) {
    Map<Cause, Found> found = new LinkedHashMap<>();
    for (TargetResult result : run.results()) {
      Causes.of(result).forEach((cause, verdict) ->
          found.merge(cause, new Found(verdict, List.of(result.target().name()), List.of(verdict.actor())), Found::with));
    }
    return found;
  }

  private static Task fresh(Cause cause, Found found, Run run, Plan plan) {
    TaskOrigin origin = new TaskOrigin.Found(found.verdict(), cause.subject());
    return fresh(cause.id(), origin, found.actor(), found.services(), run.header().id(), run.header().started(), plan);
  }

  /// A task that a run found first, held by whoever acts for its actor.
  static Task fresh(String id, TaskOrigin origin, Actor actor, List<String> services, String run, Instant at, Plan plan) {
    String owner = owner(actor, plan);
    List<String> cooperating = owner.equals(plan.focal()) ? List.of() : List.of(plan.focal());
    return new Task(
        id, origin, actor, TaskStatus.NEW, owner, cooperating, null, services, List.of(), "", run, at, run, at, null, null, 0);
  }

  private static String owner(Actor actor, Plan plan) {
    return Body.of(actor, plan.bodies()).map(Body::id).orElse(actor.word());
  }

  /// A task that a run found once more. A run that began before it was done found what was still there then.
  static Task again(Task task, String run, Instant at, TaskOrigin origin) {
    Task seen = task.foundBy(run, at, origin);
    Instant closed = task.closed();
    return !task.status().open() && closed != null && at.isAfter(closed) ? seen.reopenedOnceMore() : seen;
  }

  /// Whether a run may prove a task done: it saw the network after the task was found, and after it was closed.
  static boolean mayProve(Task task, Instant at) {
    Instant closed = task.closed();
    return task.status() != TaskStatus.VERIFIED && at.isAfter(task.lastSeen()) && (closed == null || at.isAfter(closed));
  }

  private static Task again(Task task, Found found, Run run, Plan plan) {
    Set<String> measured = Proofs.names(run);
    List<String> services =
        new ArrayList<>(task.services().stream().filter(name -> !measured.contains(name)).toList());
    if (task.status() == TaskStatus.VERIFIED) {
      services.clear();
    }
    services.addAll(found.services());
    String subject = task.origin() instanceof TaskOrigin.Found(_, String same) ? same : "";
    TaskOrigin origin = new TaskOrigin.Found(found.verdict(), subject);
    return again(asked(task, found, plan).holding(services), run.header().id(), run.header().started(), origin);
  }

  /// Handed to another actor when the finding no longer names this one; an owner whom people chose stays.
  private static Task asked(Task task, Found found, Plan plan) {
    if (found.actors().contains(task.actor())) {
      return task;
    }
    boolean chosen = !task.owner().equals(owner(task.actor(), plan));
    return task.askedOf(found.actor(), chosen ? task.owner() : owner(found.actor(), plan));
  }

  /// What later runs prove about a task they did not find again.
  private static final class Proofs {
    static Set<String> names(Run run) {
      return run.results().stream().map(result -> result.target().name()).collect(Collectors.toSet());
    }

    static Task seek(Task task, Run run) {
      Instant started = run.header().started();
      if (!mayProve(task, started) || !(task.origin() instanceof TaskOrigin.Found cause)) {
        return task;
      }
      Set<String> cleared =
          run.results().stream()
              .filter(result -> task.services().contains(result.target().name()) && clears(cause, result))
              .map(result -> result.target().name())
              .collect(Collectors.toSet());
      List<String> left = task.services().stream().filter(name -> !cleared.contains(name)).toList();
      if (cleared.isEmpty()) {
        return task;
      }
      return left.isEmpty() ? task.verifiedBy(run.header().id(), started) : task.holding(left);
    }

    /// The check must have been made.
    private static boolean clears(TaskOrigin.Found cause, TargetResult result) {
      List<Verdict> now =
          result.assessment().verdicts().stream()
              .filter(verdict -> verdict.check().equals(cause.verdict().check()))
              .toList();
      return !now.isEmpty() && now.stream().allMatch(verdict -> proves(cause.verdict(), verdict));
    }
  }

  /// Whether a newer verdict of the same check proves a cause gone that was not found again: it passes; or it only
  /// warns, of another subject, where it failed.
  static boolean proves(Verdict was, Verdict now) {
    return now.judgement() == Judgement.PASS
        || (was.judgement() == Judgement.FAIL && now.judgement() == Judgement.WARN);
  }
}
