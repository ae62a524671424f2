package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.plan.file.PlanInit;
import org.v6ready.targets.TargetsInit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `init`: writes a first targets.yaml, or plan.yaml when the file is called so; never over an existing
/// one.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  Path file = Path.of("targets.yaml");

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean plan = String.valueOf(file.getFileName()).endsWith("plan.yaml");
    try {
      Files.writeString(
          console.directory().resolve(file),
          plan ? PlanInit.template() : TargetsInit.template(console.language()),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw Refused.usage("init.exists", Map.of("file", file.toString()));
    }
    console.say(plan ? "init.plan" : "init.written", Map.of("file", file.toString()));
    return Exit.OK;
  }
}
