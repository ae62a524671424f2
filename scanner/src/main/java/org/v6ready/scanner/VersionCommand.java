package org.v6ready.scanner;

import java.util.concurrent.Callable;
import org.v6ready.checks.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `version`: the program's name and version; `--all` adds the rules' and Java's.
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Option(names = "--all")
  boolean all;

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.print(Program.NAME + "\n");
    if (all) {
      console.print("policy " + Judge.POLICY + "\njava " + Runtime.version() + "\n");
    }
    return Exit.OK;
  }
}
