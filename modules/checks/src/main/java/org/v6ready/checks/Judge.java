package org.v6ready.checks;

import java.util.List;
import org.v6ready.checks.ladder.Ladder;
import org.v6ready.checks.ladder.Outcome;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;

/// Judges everything measured about one target.
public final class Judge {
  /// The version of the rules, stored with every verdict.
  public static final String POLICY = "2026.1";

  private Judge() {}

  /// Every applicable check's verdict, the ladder's rungs and the derived answers. Pure: the same
  /// facts always give the same assessment.
  public static Assessment assess(Target target, TargetFacts facts, Vantage vantage) {
    List<Verdict> verdicts =
        Catalogue.entries().stream()
            .filter(entry -> entry.appliesTo(target, facts))
            .map(entry -> entry.judge(target, facts, vantage))
            .toList();
    Ladder ladder = Ladder.of(target.service().kind(), verdicts);
    Outcome outcome = Outcome.of(target, facts, vantage);
    return new Assessment(
        POLICY, verdicts, ladder.rung(), ladder.rung(), ladder.inconclusiveAt(), outcome.works(),
        outcome.nat64(), outcome.sameContent(), outcome.resourceHosts());
  }
}
