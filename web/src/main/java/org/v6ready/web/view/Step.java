package org.v6ready.web.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// One rung of one ladder with the worst judgement of its checks; side axes such as `W7n` are left out.
public record Step(String rung, Judgement judgement) {
  static List<Step> of(LadderOf ladder, List<Verdict> verdicts) {
    Map<Integer, Judgement> worst = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      if (ladder.climbs(verdict.rung())) {
        worst.merge(LadderOf.height(verdict.rung()), verdict.judgement(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return worst.entrySet().stream().map(e -> new Step(ladder.at(e.getKey()), e.getValue())).toList();
  }
}
