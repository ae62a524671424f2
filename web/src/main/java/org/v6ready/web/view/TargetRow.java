package org.v6ready.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.web.Page;

/// One target as a line of a table: its rung, and the one thing to do next.
public record TargetRow(
    String name, String entry, String kind, String owner, List<String> labels, String rung, boolean proven, boolean failed, Judgement worst, String next) {
  static TargetRow of(TargetResult result, Page page) {
    Optional<Verdict> worst = result.assessment().worst();
    Optional<Verdict> unknown =
        result.assessment().verdicts().stream().filter(v -> v.judgement() == Judgement.INCONCLUSIVE).findFirst();
    boolean proven = result.assessment().inconclusiveAt() == null;
    Verdict shown = worst.orElse(proven ? null : unknown.orElse(null));
    return new TargetRow(
        result.target().name(),
        result.target().service().entry(),
        result.target().service().kind(),
        result.target().owner().word(),
        result.target().labels(),
        result.assessment().rung(),
        proven,
        result.assessment().failed(),
        shown == null ? Judgement.PASS : shown.judgement(),
        shown == null ? "" : page.checks().message(shown));
  }

  /// The address of the target's own page.
  public String link() {
    return "/target?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  boolean matches(String words) {
    return Plain.of(name + " " + entry + " " + String.join(" ", labels)).contains(Plain.of(words));
  }
}
