package org.v6ready.scanner;

import java.io.IOException;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.v6ready.engine.Engine;
import org.v6ready.engine.ScanPlan;
import org.v6ready.model.run.Run;

/// A scan as a person sees it: progress, Ctrl-C that keeps what is done, the result.
final class Scanning {
  private Scanning() {}

  /// Scans and prints; `ending` says the last word and the exit code of a scan that came to its end.
  static int run(Console console, Engine engine, ScanPlan plan, OutputOption output, ToIntFunction<Run> ending)
      throws IOException {
    try (Interruption interruption = Interruption.of(Thread.currentThread())) {
      Run run;
      try (Progress progress = new Progress(console, plan)) {
        run = engine.scan(plan, progress);
      }
      output.write(run, console);
      if (interruption.came()) {
        console.say(
            plan.demonstration() ? "demo.interrupted" : "scan.interrupted",
            Map.of("done", "" + run.results().size(), "all", "" + plan.targets().size()));
        return Exit.INTERRUPTED;
      }
      return ending.applyAsInt(run);
    }
  }
}
