package org.v6ready.web.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

/// Why services are held back: a foreign host or operator that the verdict names, else the check and
/// who must act. Mending one cause may free several services.
record Cause(String check, Actor actor, String named) {
  private static final List<String> NAMES = List.of("operator", "host", "server", "zone");

  /// The causes that stop a service at its lowest failing rung: it is freed when all are mended.
  static List<Cause> holding(TargetResult result) {
    LadderOf ladder = LadderOf.kind(result.target().service().kind());
    int lowest = faults(result, ladder).mapToInt(v -> LadderOf.height(v.rung())).min().orElse(0);
    return faults(result, ladder)
        .filter(v -> LadderOf.height(v.rung()) == lowest)
        .map(v -> of(v, result))
        .distinct()
        .toList();
  }

  private static Stream<Verdict> faults(TargetResult result, LadderOf ladder) {
    return result.assessment().verdicts().stream()
        .filter(v -> v.judgement() == Judgement.FAIL && ladder.climbs(v.rung()));
  }

  private static Cause of(Verdict verdict, TargetResult result) {
    String own = result.target().service().host().ascii().toLowerCase(Locale.ROOT);
    String named =
        NAMES.stream()
            .map(name -> verdict.args().getOrDefault(name, ""))
            .filter(name -> !name.isEmpty() && foreign(name.toLowerCase(Locale.ROOT), own))
            .findFirst()
            .orElse("");
    return new Cause(verdict.check(), verdict.actor(), named);
  }

  private static boolean foreign(String name, String own) {
    return !name.equals(own) && !name.endsWith("." + own) && !own.endsWith("." + name);
  }

  /// Names this cause in addresses.
  String tag() {
    return "cause:" + check + ":" + actor.word() + ":" + named;
  }
}
