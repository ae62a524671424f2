package org.v6ready.checks.office;

import java.util.List;
import org.v6ready.checks.Judge;
import org.v6ready.checks.ladder.Ladder;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.verdict.Verdict;

/// Judges everything found out about one office (verdicts, section 8).
public final class OfficeJudge {
  private static final int TOP = 8;

  private OfficeJudge() {}

  /// Every check's verdict and the rung reached. Pure: the same facts always give the same assessment.
  public static OfficeAssessment assess(OfficeFacts facts) {
    List<Verdict> verdicts = OfficeCatalogue.entries().stream().map(entry -> entry.judge(facts)).toList();
    Ladder ladder = Ladder.climb('N', TOP, verdicts);
    boolean broken = ladder.rung().equals("N0") && ladder.inconclusiveAt() == null && OfficeView.of(facts).ipv6Shows();
    return new OfficeAssessment(
        Judge.POLICY, verdicts, broken ? "N0x" : ladder.rung(), ladder.inconclusiveAt(), questions(verdicts));
  }

  private static List<String> questions(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.code().equals(Absence.ASK_A_PERSON.word()))
        .map(Verdict::check)
        .toList();
  }
}
