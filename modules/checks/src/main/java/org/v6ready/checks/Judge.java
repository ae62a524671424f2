package org.v6ready.checks;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;

/// Judges everything measured about one target.
public final class Judge {
  /// The version of the rules, stored with every verdict.
  public static final String POLICY = "2026.1";

  private Judge() {}

  /// Every applicable check's verdict, the ladder's rungs and the derived answers. Pure: the same
  /// facts always give the same assessment.
  public static Assessment assess(Target target, TargetFacts facts, Vantage vantage) {
    throw new UnsupportedOperationException();
  }
}
