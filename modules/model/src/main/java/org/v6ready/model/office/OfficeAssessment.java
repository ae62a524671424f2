package org.v6ready.model.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.verdict.Verdict;

/// All judgements of one office. `rung` is N0 to N8, or `N0x` when IPv6 is there and does not work;
/// `inconclusiveAt` the rung that could not be proven, null when none stopped the climb. `questions` are
/// ids of checks that only a person or a router's screen can answer.
public record OfficeAssessment(
    String policy, List<Verdict> verdicts, String rung, @Nullable String inconclusiveAt, List<String> questions) {
  public OfficeAssessment {
    verdicts = List.copyOf(verdicts);
    questions = List.copyOf(questions);
  }

  /// Whether any verdict fails.
  public boolean failed() {
    return verdicts.stream().anyMatch(verdict -> verdict.judgement() == org.v6ready.model.verdict.Judgement.FAIL);
  }
}
