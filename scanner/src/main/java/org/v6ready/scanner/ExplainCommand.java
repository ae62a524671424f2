package org.v6ready.scanner;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.json.JsonRun;
import org.v6ready.report.text.ExplainText;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `explain`: why a target stands where it stands.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "TARGET")
  String target = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "CHECK")
  @Nullable String check;

  @Option(names = "--run", paramLabel = "RUN")
  String run = "latest";

  @Option(names = {"-o", "--output"}, paramLabel = "text|json")
  String format = "text";

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (RunStore store = Home.store(console, common.data)) {
      Run found = Runs.run(store, run);
      TargetResult result = Runs.target(found, target);
      List<String> checks = result.assessment().verdicts().stream().map(Verdict::check).toList();
      if (check != null && !checks.contains(check)) {
        throw Values.unknown("CHECK", check, checks);
      }
      switch (format) {
        case "json" -> JsonRun.writeLine(found.header().id(), result, console.language(), console.out());
        case "text" -> ExplainText.write(found.header(), result, check, console.screen(), console.out());
        default -> throw Refused.usage(
            "option.unknown", Map.of("option", "-o", "value", format, "known", "text, json"));
      }
      return Exit.OK;
    }
  }
}
