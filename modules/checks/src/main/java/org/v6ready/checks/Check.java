package org.v6ready.checks;

import org.v6ready.model.fact.TargetFacts;

/// One good state as a claim, and the rule that tells whether it holds. Pure.
@FunctionalInterface
public interface Check<F extends TargetFacts> {
  /// What the facts say of the claim.
  Finding judge(Case<F> input);
}
