package org.v6ready.engine;

import org.v6ready.checks.Judge;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;

/// Today's policy over yesterday's facts.
public final class Rejudge {
  private Rejudge() {}

  /// The same run with every assessment made anew; the facts stay as they were measured.
  public static Run of(Run run) {
    return new Run(
        run.header(), run.results().stream().map(result -> again(result, run)).toList());
  }

  private static TargetResult again(TargetResult result, Run run) {
    return new TargetResult(
        result.target(),
        result.measured(),
        result.facts(),
        Judge.assess(result.target(), result.facts(), run.header().vantage()));
  }
}
