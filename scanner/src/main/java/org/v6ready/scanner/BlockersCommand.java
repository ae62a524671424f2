package org.v6ready.scanner;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.ladder.Blocker;
import org.v6ready.checks.ladder.Blockers;
import org.v6ready.model.run.Run;
import org.v6ready.report.json.JsonBlockers;
import org.v6ready.report.text.BlockersText;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `blockers`: the hosts of others that keep most services from working without IPv4.
@Command(name = "blockers")
final class BlockersCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--run", paramLabel = "RUN")
  String run = "latest";

  @Option(names = "--limit", paramLabel = "N")
  int limit = 10;

  @Option(names = {"-o", "--output"}, paramLabel = "table|tsv|json")
  @Nullable String format;

  BlockersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Values.atLeastOne("--limit", limit);
    try (RunStore store = Home.store(console, common.data)) {
      Run found = Runs.run(store, run);
      List<Blocker> blockers = Blockers.of(found.results()).stream().limit(limit).toList();
      int services = found.results().size();
      String word = format == null ? console.outIsTerminal() ? "table" : "tsv" : format;
      switch (word) {
        case "table" -> BlockersText.write(blockers, services, console.screen(), console.out());
        case "tsv" -> BlockersText.writeTsv(blockers, console.out());
        case "json" -> JsonBlockers.write(found.header().id(), services, blockers, console.out());
        default -> throw Refused.usage(
            "option.unknown", Map.of("option", "-o", "value", word, "known", "table, tsv, json"));
      }
      return Exit.OK;
    }
  }
}
