package org.v6ready.checks.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.Works;

/// What a target's facts mean for the three kinds of clients (verdicts sections 4 and 9).
public record Outcome(
    Works works, Nat64Outlook nat64, @Nullable Boolean sameContent, List<ResourceHost> resourceHosts) {
  /// Derived from the facts of one target.
  public static Outcome of(Target target, TargetFacts facts, Vantage vantage) {
    return new Outcome(
        new Works(null, null, null, "derived"), Nat64Outlook.unknown(), null, List.of());
  }
}
