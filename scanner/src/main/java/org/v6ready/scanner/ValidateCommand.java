package org.v6ready.scanner;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.targets.TargetsDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `validate`: says everything that is wrong with targets.yaml; scans nothing.
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  @Nullable Path file;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TargetsDocument document = TargetsFile.read(console, file, "validate.bad");
    console.say("validate.good", Map.of(
        "targets", Integer.toString(document.targets().size()),
        "offices", Integer.toString(document.offices().size())));
    return Exit.OK;
  }
}
