package org.v6ready.model.run;

import java.time.Instant;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.verdict.Assessment;

/// What one run found about one target.
public record TargetResult(Target target, Instant measured, TargetFacts facts, Assessment assessment) {}
