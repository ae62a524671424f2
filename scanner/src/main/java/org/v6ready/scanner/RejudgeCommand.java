package org.v6ready.scanner;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.v6ready.checks.Judge;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rejudge`: today's rules over a stored run's facts. Prints; stores only with `--save`.
@Command(name = "rejudge")
final class RejudgeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OutputOption output = new OutputOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "RUN")
  String run = "latest";

  @Option(names = "--save")
  boolean save;

  RejudgeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    try (RunStore store = Home.store(console, common.data)) {
      Run stored = Runs.run(store, run);
      Run judged =
          new Run(stored.header(), stored.results().stream().map(r -> again(stored, r)).toList());
      if (save) {
        judged.results().forEach(result -> store.save(judged.header().id(), result));
      }
      output.write(judged, console);
      return Threshold.of(null).exit(judged);
    }
  }

  private static TargetResult again(Run run, TargetResult result) {
    return new TargetResult(
        result.target(),
        result.measured(),
        result.facts(),
        Judge.assess(result.target(), result.facts(), run.header().vantage()));
  }
}
