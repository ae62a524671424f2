package org.v6ready.documents.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.plan.cause.Causes;

/// One service as papers need it: its place on the ladder and what is wrong, without the facts.
/// `problems` are its fails, then its warnings, in the order of the ladder; `causes` the findings behind them,
/// one for each thing that has to be mended.
public record ServiceRow(
    String name,
    String kind,
    String entry,
    Actor owner,
    String rung,
    @Nullable String inconclusiveAt,
    Works works,
    @Nullable Verdict worst,
    List<Verdict> problems,
    List<Verdict> causes) {
  public ServiceRow {
    problems = List.copyOf(problems);
    causes = List.copyOf(causes);
  }

  /// A result's row.
  public static ServiceRow of(TargetResult result) {
    Assessment assessment = result.assessment();
    List<Verdict> problems =
        assessment.verdicts().stream()
            .filter(verdict -> verdict.judgement().compareTo(Judgement.WARN) >= 0)
            .sorted((a, b) -> b.judgement().compareTo(a.judgement()))
            .toList();
    return new ServiceRow(
        result.target().name(),
        result.target().service().kind(),
        result.target().service().entry(),
        result.target().owner(),
        assessment.rung(),
        assessment.inconclusiveAt(),
        assessment.works(),
        assessment.worst().orElse(null),
        problems,
        List.copyOf(Causes.of(result).values()));
  }

  /// The rung's number.
  public int height() {
    return Integer.parseInt(rung.substring(1));
  }

  /// Whether something fails.
  public boolean fails() {
    return !problems.isEmpty() && problems.getFirst().judgement() == Judgement.FAIL;
  }

  /// Who must act first: whoever the worst finding names, else the owner.
  public Actor mustAct() {
    return worst == null ? owner : worst.actor();
  }
}
