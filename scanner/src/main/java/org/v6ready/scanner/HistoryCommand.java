package org.v6ready.scanner;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.report.text.HistoryText;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `history`: one target's rungs over time, newest first.
@Command(name = "history")
final class HistoryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "TARGET")
  String target = "";

  @Option(names = "--limit", paramLabel = "N")
  int limit = 30;

  HistoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Values.atLeastOne("--limit", limit);
    try (RunStore store = Home.store(console, common.data)) {
      List<HistoryText.Moment> moments = moments(store, target);
      if (moments.isEmpty()) {
        moments = moments(store, Runs.target(Runs.run(store, "latest"), target).target().name());
      }
      if (moments.isEmpty()) {
        throw Refused.usage("run.none", Map.of());
      }
      HistoryText.write(moments, console.screen(), console.out());
      return Exit.OK;
    }
  }

  private List<HistoryText.Moment> moments(RunStore store, String name) {
    return store.history(name, limit).stream()
        .map(entry -> new HistoryText.Moment(entry.header(), entry.result()))
        .toList();
  }
}
