package org.v6ready.web.view;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.web.Page;

/// One verdict in words: what was found, how to fix it, who must act, how to see it for oneself.
public record CheckLine(
    String id, String rung, String title, Judgement judgement, String message, String remedy, String actor, String rfc, String repeat, boolean sameOnIpv4) {
  static CheckLine of(Verdict verdict, Page page) {
    String repeat = verdict.repeat();
    return new CheckLine(
        verdict.check(),
        // Beside a rung (N7s) it is of the rung all the same.
        verdict.rung().replace("s", ""),
        Sentences.title(page, verdict.check()),
        verdict.judgement(),
        Sentences.message(page, verdict),
        Sentences.remedy(page, verdict),
        Finding.UNSEEN.contains(verdict.code()) ? "" : verdict.actor().word(),
        verdict.rfc(),
        repeat == null ? "" : repeat,
        verdict.sameOnIpv4());
  }

  /// The lines of verdicts, in their order.
  public static List<CheckLine> all(List<Verdict> verdicts, Page page) {
    return verdicts.stream().map(verdict -> of(verdict, page)).toList();
  }
}
