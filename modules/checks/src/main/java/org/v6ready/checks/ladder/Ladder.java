package org.v6ready.checks.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// How high a target stands: the highest rung with every rung up to it passed (verdict rule 8). A
/// `not-applicable` or `warn` passes, an `inconclusive` stops the climb without a fault.
public record Ladder(String rung, @Nullable String inconclusiveAt) {
  /// Climbs the ladder whose rungs start with `letter`, up to rung `top`. Side axes such as `W7n`
  /// are no rung; a half rung such as `W6a` belongs to its whole one.
  public static Ladder climb(char letter, int top, List<Verdict> verdicts) {
    for (int rung = 1; rung <= top; rung++) {
      boolean stopped = false;
      for (Verdict verdict : verdicts) {
        if (verdict.rung().matches(letter + "" + rung + "a?")) {
          if (verdict.judgement() == Judgement.FAIL) {
            return new Ladder(letter + "" + (rung - 1), null);
          }
          stopped |= verdict.judgement() == Judgement.INCONCLUSIVE;
        }
      }
      if (stopped) {
        return new Ladder(letter + "" + (rung - 1), letter + "" + rung);
      }
    }
    return new Ladder(letter + "" + top, null);
  }

  private static boolean sustained(List<Verdict> verdicts) {
    return verdicts.stream()
        .anyMatch(verdict -> verdict.rung().equals("W10") && verdict.judgement() == Judgement.PASS);
  }

  /// The ladder of a kind of service. The tenth rung of websites needs a month of runs: until then it is
  /// not there to be climbed, and the ninth is the top.
  public static Ladder of(String kind, List<Verdict> verdicts) {
    return switch (kind) {
      case "web" -> climb('W', sustained(verdicts) ? 10 : 9, verdicts);
      case "dns" -> climb('D', 8, verdicts);
      case "mail" -> climb('M', 7, verdicts);
      case "endpoint" -> climb('E', 5, verdicts);
      default -> throw new IllegalArgumentException("no ladder for " + kind);
    };
  }
}
