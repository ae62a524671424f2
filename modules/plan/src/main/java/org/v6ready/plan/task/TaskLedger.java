package org.v6ready.plan.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/// Carries tasks from run to run: finds new ones, proves done ones, reopens those that came back. Runs
/// are handed over in the order of their start. Inconclusive verdicts change nothing.
public final class TaskLedger {
  private TaskLedger() {}

  /// The tasks after a run; a run that did not finish, or of the built-in lab, changes nothing.
  public static List<Task> after(List<Task> before, Run run, Plan plan) {
    if (run.header().finished() == null || run.header().demonstration()) {
      return before;
    }
    Map<String, Found> found = found(run);
    List<Task> after = new ArrayList<>();
    for (Task task : before) {
      Found again = found.remove(task.id());
      after.add(again == null ? Proofs.seek(task, run) : again(task, again, run));
    }
    found.forEach((id, fresh) -> after.add(fresh(id, fresh, run, plan)));
    return after;
  }

  /// A cause as one run saw it; `verdict` is the gravest.
  private record Found(Cause cause, Verdict verdict, List<String> services) {
    Found with(Verdict other, String service) {
      List<String> more = new ArrayList<>(services);
      if (!more.contains(service)) {
        more.add(service);
      }
      boolean graver = other.judgement().compareTo(verdict.judgement()) > 0;
      return new Found(cause, graver ? other : verdict, more);
    }
  }

  private static Map<String, Found> found(Run run) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (TargetResult result : run.results()) {
      for (Verdict verdict : result.assessment().verdicts()) {
        if (verdict.judgement() == Judgement.FAIL || verdict.judgement() == Judgement.WARN) {
          Cause cause = Cause.of(verdict, result);
          found.merge(
              cause.id(),
              new Found(cause, verdict, List.of(result.target().name())),
              (seen, _) -> seen.with(verdict, result.target().name()));
        }
      }
    }
    return found;
  }

  private static Task fresh(String id, Found found, Run run, Plan plan) {
    TaskOrigin origin = new TaskOrigin.Found(found.verdict(), found.cause().subject());
    return fresh(id, origin, found.cause().actor(), found.services(), run.header().id(), run.header().started(), plan);
  }

  /// A task that a run found first, held by whoever acts for its actor.
  static Task fresh(String id, TaskOrigin origin, Actor actor, List<String> services, String run, Instant at, Plan plan) {
    String owner = Body.of(actor, plan.bodies()).map(Body::id).orElse(actor.word());
    List<String> cooperating = owner.equals(plan.focal()) ? List.of() : List.of(plan.focal());
    return new Task(
        id, origin, actor, TaskStatus.NEW, owner, cooperating, null, services, List.of(), "", run, at, run, at, null, null, 0);
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

  private static Task again(Task task, Found found, Run run) {
    Set<String> measured = Proofs.names(run);
    List<String> services =
        new ArrayList<>(task.services().stream().filter(name -> !measured.contains(name)).toList());
    if (task.status() == TaskStatus.VERIFIED) {
      services.clear();
    }
    services.addAll(found.services());
    TaskOrigin origin = new TaskOrigin.Found(found.verdict(), found.cause().subject());
    return again(task.holding(services), run.header().id(), run.header().started(), origin);
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

  /// Whether a newer verdict of the same check proves a cause gone: it passes; or it only warns of something else
  /// where it failed.
  static boolean proves(Verdict was, Verdict now) {
    return now.judgement() == Judgement.PASS
        || (was.judgement() == Judgement.FAIL && now.judgement() == Judgement.WARN && !now.code().equals(was.code()));
  }
}
