package org.v6ready.scanner;

import java.util.concurrent.Callable;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.report.Badge;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `badge`: a target's rung as an SVG on standard output.
@Command(name = "badge")
final class BadgeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "TARGET")
  String target = "";

  BadgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (RunStore store = Home.store(console, common.data)) {
      Run latest = Runs.run(store, "latest");
      TargetResult result = Runs.target(latest, target);
      console.print(Badge.svg(result.assessment(), console.language()));
      return Exit.OK;
    }
  }
}
