package org.v6ready.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// One rung of a ladder with the worst judgement of its checks.
public record Step(String rung, Judgement judgement) {
  static List<Step> of(List<Verdict> verdicts) {
    Map<String, Judgement> worst = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      String rung = verdict.rung().replaceAll("[a-z]$", "");
      worst.merge(rung, verdict.judgement(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    List<Step> steps = new ArrayList<>();
    worst.forEach((rung, judgement) -> steps.add(new Step(rung, judgement)));
    steps.sort((a, b) -> a.rung().charAt(0) == b.rung().charAt(0) ? Marks.height(a.rung()) - Marks.height(b.rung()) : "WMED".indexOf(a.rung().charAt(0)) - "WMED".indexOf(b.rung().charAt(0)));
    return steps;
  }
}
