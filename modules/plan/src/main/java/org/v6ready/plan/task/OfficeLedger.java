package org.v6ready.plan.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.Plan;
import org.v6ready.plan.cause.Cause;

/// Carries tasks from one audit of an office to the next: its findings, and the questions that only a person can
/// answer. An answered question is proven by the next audit; a check that was not made changes nothing.
public final class OfficeLedger {
  private OfficeLedger() {}

  /// The tasks after an audit; audits are handed over in the order of their start.
  public static List<Task> after(List<Task> before, OfficeRun run, Plan plan) {
    Map<String, TaskOrigin> found = found(run);
    List<Task> after = new ArrayList<>();
    for (Task task : before) {
      TaskOrigin again = found.remove(task.id());
      after.add(again == null ? proven(task, run) : TaskLedger.again(task, run.id(), run.started(), again));
    }
    found.forEach((id, origin) ->
        after.add(TaskLedger.fresh(id, origin, actor(origin), List.of(), run.id(), run.started(), plan)));
    return after;
  }

  private static Map<String, TaskOrigin> found(OfficeRun run) {
    String office = run.facts().office().name();
    Map<String, TaskOrigin> found = new LinkedHashMap<>();
    for (Verdict verdict : run.assessment().verdicts()) {
      boolean asks = run.assessment().questions().contains(verdict.check());
      if (asks || verdict.judgement() == Judgement.FAIL || verdict.judgement() == Judgement.WARN) {
        TaskOrigin origin = asks ? new TaskOrigin.Question(verdict.check(), office) : new TaskOrigin.Found(verdict, office);
        found.put(new Cause(asks ? verdict.check() + "?" : verdict.check(), "office " + office).id(), origin);
      }
    }
    return found;
  }

  /// Whoever must act on the answer, the question is the commune's to answer.
  private static Actor actor(TaskOrigin origin) {
    return switch (origin) {
      case TaskOrigin.Found(Verdict verdict, _) -> verdict.actor();
      case TaskOrigin.Question _, TaskOrigin.Step _ -> Actor.COMMUNE;
    };
  }

  private static Task proven(Task task, OfficeRun run) {
    String office = run.facts().office().name();
    boolean gone =
        switch (task.origin()) {
          case TaskOrigin.Question(String check, String of) -> of.equals(office) && now(run, check).filter(OfficeLedger::answered).isPresent();
          case TaskOrigin.Found(Verdict was, String of) ->
              task.services().isEmpty() && of.equals(office) && now(run, was.check()).filter(now -> TaskLedger.proves(was, now)).isPresent();
          case TaskOrigin.Step _ -> false;
        };
    return gone && TaskLedger.mayProve(task, run.started()) ? task.verifiedBy(run.id(), run.started()) : task;
  }

  private static Optional<Verdict> now(OfficeRun run, String check) {
    return run.assessment().verdicts().stream().filter(verdict -> verdict.check().equals(check)).findFirst();
  }

  private static boolean answered(Verdict now) {
    return now.judgement() != Judgement.INCONCLUSIVE;
  }
}
