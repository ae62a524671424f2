package org.v6ready.checks.office;

import java.util.Comparator;
import java.util.List;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// One rung of the office ladder with the verdicts on it and beside it, and the worst of those on it.
public record OfficeRung(String rung, Judgement judgement, List<Verdict> on, List<Verdict> beside) {
  public static final List<String> ALL = List.of("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8");

  public OfficeRung {
    on = List.copyOf(on);
    beside = List.copyOf(beside);
  }

  /// The ladder from N1 to N8.
  public static List<OfficeRung> ladder(List<Verdict> verdicts) {
    return ALL.stream().map(rung -> of(rung, verdicts)).toList();
  }

  private static OfficeRung of(String rung, List<Verdict> verdicts) {
    List<Verdict> on = verdicts.stream().filter(verdict -> verdict.rung().equals(rung)).toList();
    List<Verdict> beside = verdicts.stream().filter(verdict -> verdict.rung().equals(rung + "s")).toList();
    return new OfficeRung(rung, worst(on), on, beside);
  }

  /// A fail, else what is not proven, because that stops the climb, else the worst of the rest.
  private static Judgement worst(List<Verdict> on) {
    List<Judgement> all = on.stream().map(Verdict::judgement).toList();
    if (!all.contains(Judgement.FAIL) && all.contains(Judgement.INCONCLUSIVE)) {
      return Judgement.INCONCLUSIVE;
    }
    return all.stream().max(Comparator.naturalOrder()).orElse(Judgement.NOT_APPLICABLE);
  }
}
