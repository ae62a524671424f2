package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.Engine;
import org.v6ready.engine.ScanPlan;
import org.v6ready.model.run.Run;
import org.v6ready.store.RunStore;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `scan`: proves the vantage, probes, judges, stores the run and prints it.
@Command(name = "scan")
final class ScanCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin OutputOption output = new OutputOption();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  @Nullable Path file;

  @Option(names = "--only", arity = "1..*", split = ",", paramLabel = "LABEL")
  List<String> only = new ArrayList<>();

  @Option(names = "--checks", split = ",", paramLabel = "PART")
  List<String> checks = new ArrayList<>();

  @Option(names = "--min-rung", paramLabel = "RUNG")
  @Nullable String minRung;

  @Option(names = "--attempts", paramLabel = "N")
  @Nullable Integer attempts;

  @Option(names = "--timeout", paramLabel = "TIME")
  @Nullable String timeout;

  @Option(names = "--concurrency", paramLabel = "N")
  int concurrency = 16;

  @Option(names = "--resume")
  boolean resume;

  @Option(names = "--browser")
  boolean browser;

  @Option(names = "--emulate-nat64")
  boolean emulateNat64;

  ScanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    Selection.OnlyAndFile asked = Selection.split(console, only, file);
    Duration patience = timeout == null ? null : Values.timeout(timeout);
    Values.atLeastOne("--concurrency", concurrency);
    Threshold threshold = Threshold.of(minRung);
    TargetsDocument document = TargetsFile.read(console, asked.file());
    ScanPlan plan =
        new ScanPlan(
            Selection.of(document.targets(), asked.only(), attempts, patience),
            document.organisation().name(),
            document.vantage().anchors(),
            Values.probeOptions(checks).emulatingNat64(emulateNat64),
            concurrency,
            null,
            false,
            Program.NAME);
    try (RunStore store = Home.store(console, common.data);
        Browsing browsing = Browsing.of(browser, network.settings(console, document));
        Wire wire = console.network().open(network.settings(console, document))) {
      return Scanning.run(
          console, new Engine(wire, store, browsing.chromium()), resume ? Resuming.latest(console, store, plan) : plan, output,
          run -> end(run, threshold));
    }
  }

  private int end(Run run, Threshold threshold) {
    int exit = threshold.exit(run);
    if (exit == Exit.NOT_MEASURABLE) {
      Unseen.say(console, run);
    }
    return exit;
  }
}
