package org.v6ready.plan.cause;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// The causes behind one service's findings, each with the verdict that says best what to do: the graver,
/// then the clearer.
public final class Causes {
  /// Findings that only sum up others, as `check/code`: no work of their own while something else of the
  /// same service fails.
  private static final Set<String> SUMS =
      Set.of("web-ipv6-only/does-not-work", "web-nat64/fails", "web-happy-eyeballs/masked", "web-sustained/lost");

  private static final Comparator<Verdict> BEST =
      Comparator.comparing(Verdict::judgement).thenComparing(Comparator.<Verdict>comparingInt(verdict -> Cause.clarity(verdict.check())).reversed());

  private Causes() {}

  /// The causes in the order of the ladder.
  public static Map<Cause, Verdict> of(TargetResult result) {
    String own = result.target().service().host().toString();
    List<Verdict> verdicts = result.assessment().verdicts();
    Map<Cause, Verdict> causes = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      if (finding(verdict) && !follows(verdict, verdicts)) {
        causes.merge(Cause.of(verdict, own), verdict, (seen, other) -> BEST.compare(other, seen) > 0 ? other : seen);
      }
    }
    return causes;
  }

  /// Whether a finding only follows from another one of the same service.
  static boolean follows(Verdict verdict, Collection<Verdict> all) {
    return sums(verdict) && all.stream().anyMatch(other -> other.judgement() == Judgement.FAIL && !sums(other));
  }

  private static boolean sums(Verdict verdict) {
    return SUMS.contains(verdict.check() + "/" + verdict.code());
  }

  private static boolean finding(Verdict verdict) {
    return verdict.judgement() == Judgement.FAIL || verdict.judgement() == Judgement.WARN;
  }

  /// [#SUMS], for a test that the catalogue knows them.
  static Set<String> summaries() {
    return SUMS;
  }
}
