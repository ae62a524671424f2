package org.v6ready.scanner;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.v6ready.report.text.CompareText;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `compare`: what changed between two runs, and why.
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "A")
  String before = "latest-1";

  @Parameters(index = "1", arity = "0..1", paramLabel = "B")
  String after = "latest";

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (RunStore store = Home.store(console, common.data)) {
      CompareText.write(
          Runs.run(store, before), Runs.run(store, after), console.screen(), console.out());
      return Exit.OK;
    }
  }
}
