package org.v6ready.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.Measure;
import org.v6ready.store.UseStore;
import org.v6ready.use.log.AccessLogs;
import org.v6ready.use.log.LogMeasures;
import org.v6ready.use.log.LogSet;
import org.v6ready.use.log.LogSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `use log`: the three shares of access logs, stored and printed.
@Command(name = "log")
final class UseLogCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin UseOutput output = new UseOutput();

  @Parameters(index = "0", arity = "1..*", paramLabel = "FILE")
  List<String> files = new ArrayList<>();

  @Option(names = "--proxy", split = ",", paramLabel = "PREFIX")
  List<String> proxies = new ArrayList<>();

  @Option(names = "--place", paramLabel = "NAME")
  @Nullable String place;

  @Option(names = "--no-rotated")
  boolean notRotated;

  @Option(names = "--no-store")
  boolean notStored;

  UseLogCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    AccessLogs logs = new AccessLogs(LogSettings.shipped(UseOptions.prefixes("--proxy", proxies), Clock.system().now()));
    boolean input = files.equals(List.of("-"));
    List<Path> paths = input ? List.of() : paths();
    try (LogProgress progress = new LogProgress(console, paths)) {
      if (input) {
        outcome("-", logs.read(System.in, progress::read));
      }
      for (Path path : paths) {
        try (InputStream file = progress.over(path, Files.newInputStream(path))) {
          AccessLogs.Outcome outcome = logs.read(file, _ -> {});
          progress.end();
          outcome(path.getFileName().toString(), outcome);
        }
      }
    }
    return finish(logs);
  }

  private List<Path> paths() throws IOException {
    List<Path> asked = new ArrayList<>();
    for (String file : files) {
      Path path = console.directory().resolve(file);
      if (!Files.exists(path) || !Files.isReadable(path)) {
        throw Refused.usage("option.file", Map.of("option", "use log", "file", file));
      }
      asked.add(path);
    }
    List<Path> set = LogSet.of(asked, !notRotated);
    if (set.isEmpty()) {
      throw Refused.usage("use.log.none", Map.of("file", String.join(" ", files)));
    }
    return set;
  }

  private void outcome(String name, AccessLogs.Outcome outcome) {
    console.say("use.log.read", Map.of("file", name, "lines", Long.toString(outcome.lines()), "format", outcome.format().word()));
    if (!outcome.broken().isEmpty()) {
      console.say("use.log.broken", Map.of("file", name, "detail", outcome.broken()));
    }
  }

  private int finish(AccessLogs logs) throws IOException {
    String where = place != null ? place : files.equals(List.of("-")) ? "stdin" : LogSet.place(Path.of(files.getFirst()));
    List<Measure> draft = LogMeasures.of(logs.tally(), where, "", Clock.system().now());
    if (draft.isEmpty()) {
      console.say("use.log.nothing", Map.of(
          "lines", Long.toString(logs.tally().lines()), "skipped", UseOptions.reasons(console, LogMeasures.skipped(logs.tally()))));
      return Exit.NOT_MEASURABLE;
    }
    LocalDate last = LocalDate.ofInstant(draft.getFirst().window().to().minusSeconds(1), ZoneOffset.UTC);
    List<Measure> measures =
        LogMeasures.of(logs.tally(), where, "access-log/" + where + "/" + last, Clock.system().now());
    if (!notStored) {
      try (UseStore store = Home.useStore(console, common.data)) {
        store.add(measures);
      }
    }
    output.write(measures, List.of(), console);
    return Exit.OK;
  }
}
