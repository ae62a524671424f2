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
import org.v6ready.use.settings.UseInit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `init`: writes a first targets.yaml, or plan.yaml or use.yaml when the file is called so; never over an
/// existing one.
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
    Kind kind = kind(String.valueOf(file.getFileName()));
    try {
      Files.writeString(
          console.directory().resolve(file),
          template(kind),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw Refused.usage("init.exists", Map.of("file", file.toString()));
    }
    console.say(said(kind), Map.of("file", file.toString()));
    return Exit.OK;
  }

  private enum Kind {
    TARGETS,
    PLAN,
    USE
  }

  private static Kind kind(String name) {
    return name.endsWith("plan.yaml") ? Kind.PLAN : name.equals("use.yaml") ? Kind.USE : Kind.TARGETS;
  }

  private String template(Kind kind) {
    return switch (kind) {
      case TARGETS -> TargetsInit.template(console.language());
      case PLAN -> PlanInit.template();
      case USE -> UseInit.template(console.language());
    };
  }

  /// What to do next.
  private static String said(Kind kind) {
    return switch (kind) {
      case TARGETS -> "init.written";
      case PLAN -> "init.plan";
      case USE -> "init.use";
    };
  }
}
