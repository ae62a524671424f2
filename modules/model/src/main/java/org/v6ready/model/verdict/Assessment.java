package org.v6ready.model.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All judgements of one target. `rung` is the highest with every rung up to it passed; `provenRung`
/// the highest proven when inconclusive rungs stop the climb at `inconclusiveAt` (null when none
/// does). `sameContent` is null when it could not be compared.
public record Assessment(
    String policy,
    List<Verdict> verdicts,
    String rung,
    String provenRung,
    @Nullable String inconclusiveAt,
    Works works,
    Nat64Outlook nat64,
    @Nullable Boolean sameContent,
    List<ResourceHost> resourceHosts) {
  public Assessment {
    verdicts = List.copyOf(verdicts);
    resourceHosts = List.copyOf(resourceHosts);
  }

  /// The verdict that holds the target back most: the first fail on the ladder, else the first warn.
  public Optional<Verdict> worst() {
    return verdicts.stream()
        .filter(verdict -> verdict.judgement().compareTo(Judgement.WARN) >= 0)
        .max(Comparator.comparing(Verdict::judgement).thenComparingInt(verdict -> -verdicts.indexOf(verdict)));
  }

  /// Whether any verdict fails.
  public boolean failed() {
    return verdicts.stream().anyMatch(verdict -> verdict.judgement() == Judgement.FAIL);
  }
}
