package org.v6ready.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Target;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.web.Page;

/// One target as a line of a table: its rung, and the one thing to do next. An empty `rung` means that
/// it was never scanned; `standing` is the key of the rung's word; `families` a key when the service
/// has one family only, else empty; `tags` are what the filters ask for.
public record TargetRow(
    String name,
    String entry,
    String kind,
    String owner,
    List<String> labels,
    String rung,
    boolean proven,
    String standing,
    String families,
    Judgement worst,
    String next,
    String measured,
    List<String> tags) {
  static TargetRow of(Seen seen, Page page) {
    Target target = seen.target();
    TargetResult result = seen.result();
    if (result == null) {
      List<String> tags = new ArrayList<>(Overview.goals(seen));
      tags.addAll(List.of("unscanned", "inconclusive"));
      return row(target, "", false, "level.unscanned", "", Judgement.INCONCLUSIVE, "", "", tags);
    }
    Assessment found = result.assessment();
    boolean proven = found.inconclusiveAt() == null;
    Optional<Verdict> unknown =
        found.verdicts().stream().filter(v -> v.judgement() == Judgement.INCONCLUSIVE).findFirst();
    Verdict shown = found.worst().orElse(proven ? null : unknown.orElse(null));
    return row(
        target, found.rung(), proven, Standing.level(result), Standing.families(result),
        shown == null ? Judgement.PASS : shown.judgement(),
        shown == null ? "" : Sentences.message(page, shown),
        page.moment(result.measured()), tags(seen, result));
  }

  private static TargetRow row(
      Target target, String rung, boolean proven, String standing, String families, Judgement worst,
      String next, String measured, List<String> tags) {
    return new TargetRow(
        target.name(), target.service().entry(), target.service().kind(), target.owner().word(), target.labels(),
        rung, proven, standing, families, worst, next, measured, List.copyOf(tags));
  }

  private static List<String> tags(Seen seen, TargetResult result) {
    Assessment found = result.assessment();
    List<String> tags = new ArrayList<>(Overview.goals(seen));
    boolean proven = found.inconclusiveAt() == null;
    tags.add("rung:" + found.rung() + (proven ? "" : ":open"));
    if (found.failed()) {
      tags.add("fail");
    }
    if (!proven) {
      tags.add("inconclusive");
    }
    Overview.owing(result).forEach(actor -> tags.add("owed:" + actor.word()));
    Stream.concat(Cause.holding(result).stream().map(Cause::tag), Cause.blocking(result).stream().map(Cause::blocks))
        .distinct()
        .forEach(tags::add);
    return tags;
  }

  /// The address of the target's own page.
  public String link() {
    return "/target?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  boolean matches(String words) {
    return Plain.of(name + " " + entry + " " + String.join(" ", labels)).contains(Plain.of(words));
  }
}
