package org.v6ready.scanner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;

/// What counts as good enough: at or above a rung, or without a fail. `letter` 0 is no rung.
record Threshold(char letter, int number) {
  private static final List<String> OUR_FAULT = List.of(Finding.NO_IPV6_HERE, Finding.NO_IPV4_HERE);

  /// Reads `W5`, `D3`, `M2` or `E1`.
  static Threshold of(@Nullable String rung) {
    if (rung == null) {
      return new Threshold('\0', 0);
    }
    if (!rung.matches("[WDMEwdme](10|[0-9])")) {
      throw Refused.usage("option.rung", Map.of("value", rung));
    }
    return new Threshold(Character.toUpperCase(rung.charAt(0)), Integer.parseInt(rung.substring(1)));
  }

  /// The exit code of a run. What our own line kept from being measured comes before findings: the
  /// findings may be the half that could be seen.
  int exit(Run run) {
    if (run.results().stream().anyMatch(Threshold::blind)) {
      return Exit.NOT_MEASURABLE;
    }
    return run.results().stream().anyMatch(result -> !goodEnough(result)) ? Exit.FINDINGS : Exit.OK;
  }

  /// Whether our own line kept something of this target from being seen.
  static boolean blind(TargetResult result) {
    return result.assessment().verdicts().stream()
        .anyMatch(v -> v.judgement() == Judgement.INCONCLUSIVE && OUR_FAULT.contains(v.code()));
  }

  private boolean goodEnough(TargetResult result) {
    String rung = result.assessment().rung();
    return rung.charAt(0) == letter
        ? Integer.parseInt(rung.substring(1)) >= number
        : !result.assessment().failed();
  }
}
