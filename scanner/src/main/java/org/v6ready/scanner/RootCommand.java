package org.v6ready.scanner;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `v6ready` alone: says what the verbs are.
@Command(name = "v6ready", synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--version")
  boolean version;

  @Spec @org.jspecify.annotations.Nullable CommandSpec spec;

  RootCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (version) {
      console.print(Program.NAME + "\n");
      return Exit.OK;
    }
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    console.err().print(line.getUsageMessage());
    return Exit.USAGE;
  }
}
