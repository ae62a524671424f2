package org.v6ready.scanner;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `use` alone: says what its verbs are.
@Command(name = "use", synopsisSubcommandLabel = "COMMAND")
final class UseCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Spec @Nullable CommandSpec spec;

  private UseCommand(Console console) {
    this.console = console;
  }

  /// The verb with everything below it.
  static CommandLine line(Console console) {
    return new CommandLine(new UseCommand(console))
        .addSubcommand("show", new UseShowCommand(console))
        .addSubcommand("how-many", new UseHowManyCommand(console))
        .addSubcommand("log", new UseLogCommand(console))
        .addSubcommand("collect", new UseCollectCommand(console))
        .addSubcommand("import-apnic", new UseImportApnicCommand(console))
        .addSubcommand("survey", new UseSurveyCommand(console))
        .addSubcommand("declare", new UseDeclareCommand(console))
        .addSubcommand("visitor", new UseVisitorCommand(console));
  }

  @Override
  public Integer call() {
    console.err().print(Objects.requireNonNull(spec).commandLine().getUsageMessage());
    return Exit.USAGE;
  }
}
