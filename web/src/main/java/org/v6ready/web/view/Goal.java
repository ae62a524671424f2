package org.v6ready.web.view;

import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;

/// Whether a service reaches a goal: yes, no, or not proven from here. Not proven stays in the
/// denominator and is never taken for either.
public enum Goal {
  YES,
  NO,
  UNKNOWN;

  /// Whether the service stands at or above a rung. A fault at or below the rung is a no, even where
  /// a lower rung could not be proven.
  static Goal rung(@Nullable TargetResult result, int height) {
    if (result == null) {
      return UNKNOWN;
    }
    Assessment found = result.assessment();
    if (LadderOf.height(found.rung()) >= height) {
      return YES;
    }
    LadderOf ladder = LadderOf.kind(result.target().service().kind());
    boolean fault =
        found.verdicts().stream()
            .anyMatch(
                v -> v.judgement() == Judgement.FAIL && ladder.climbs(v.rung()) && LadderOf.height(v.rung()) <= height);
    return fault || found.inconclusiveAt() == null ? NO : UNKNOWN;
  }

  /// Whether the service works for a machine without any IPv4.
  static Goal pure(@Nullable TargetResult result) {
    Boolean works = result == null ? null : result.assessment().works().ipv6Only();
    return works == null ? UNKNOWN : works ? YES : NO;
  }

  /// The tag of rows in this state of the goal called `name`.
  String tag(String name) {
    return switch (this) {
      case YES -> name;
      case NO -> name + "-no";
      case UNKNOWN -> name + "-unknown";
    };
  }
}
