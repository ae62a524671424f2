package org.v6ready.scanner;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.v6ready.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `export`: a stored run in any format.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OutputOption output = new OutputOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "RUN")
  String run = "latest";

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    try (RunStore store = Home.store(console, common.data)) {
      output.write(Runs.run(store, run), console);
      return Exit.OK;
    }
  }
}
