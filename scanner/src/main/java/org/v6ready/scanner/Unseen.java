package org.v6ready.scanner;

import java.util.Map;
import org.v6ready.model.run.Run;
import org.v6ready.model.vantage.VantageType;
import org.v6ready.report.Words;

/// Why a scan ends with exit code 3: what this machine's own line kept from being seen.
final class Unseen {
  private Unseen() {}

  static void say(Console console, Run run) {
    VantageType type = run.header().vantage().type();
    long blind = run.results().stream().filter(Threshold::blind).count();
    console.say(
        type == VantageType.OFFLINE ? "scan.offline" : "scan.blind",
        Map.of(
            "count", Long.toString(blind),
            "targets", Integer.toString(run.results().size()),
            "vantage", Words.in(console.language()).text("vantage." + type.word())));
  }
}
