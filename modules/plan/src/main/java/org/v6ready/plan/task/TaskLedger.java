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
    String owner = Body.of(found.cause().actor(), plan.bodies()).map(Body::id).orElse(found.cause().actor().word());
    List<String> cooperating = owner.equals(plan.focal()) ? List.of() : List.of(plan.focal());
    Instant started = run.header().started();
    return new Task(
        id, new TaskOrigin.Found(found.verdict(), found.cause().subject()), found.cause().actor(),
        TaskStatus.NEW, owner, cooperating, null, found.services(), List.of(), "", run.header().id(), started,
        run.header().id(), started, null, null, 0);
  }

  private static Task again(Task task, Found found, Run run) {
    Set<String> measured = Proofs.names(run);
    List<String> services =
        new ArrayList<>(task.services().stream().filter(name -> !measured.contains(name)).toList());
    if (task.status() == TaskStatus.VERIFIED) {
      services.clear();
    }
    services.addAll(found.services());
    Instant started = run.header().started();
    Task seen =
        task.holding(services)
            .foundBy(run.header().id(), started, new TaskOrigin.Found(found.verdict(), found.cause().subject()));
    Instant closed = task.closed();
    // A run that began before the task was done found what was still there then.
    return !task.status().open() && closed != null && started.isAfter(closed) ? seen.reopenedOnceMore() : seen;
  }

  /// What later runs prove about a task they did not find again.
  private static final class Proofs {
    static Set<String> names(Run run) {
      return run.results().stream().map(result -> result.target().name()).collect(Collectors.toSet());
    }

    static Task seek(Task task, Run run) {
      Instant started = run.header().started();
      Instant closed = task.closed();
      boolean tooEarly = closed != null && !started.isAfter(closed);
      if (task.status() == TaskStatus.VERIFIED || tooEarly || !started.isAfter(task.lastSeen())
          || !(task.origin() instanceof TaskOrigin.Found cause)) {
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

    /// The check must have been made and have passed; or only warn of something else where it failed.
    private static boolean clears(TaskOrigin.Found cause, TargetResult result) {
      Judgement was = cause.verdict().judgement();
      List<Verdict> now =
          result.assessment().verdicts().stream()
              .filter(verdict -> verdict.check().equals(cause.verdict().check()))
              .toList();
      return !now.isEmpty()
          && now.stream()
              .allMatch(
                  verdict ->
                      verdict.judgement() == Judgement.PASS
                          || (was == Judgement.FAIL
                              && verdict.judgement() == Judgement.WARN
                              && !verdict.code().equals(cause.verdict().code())));
    }
  }
}
