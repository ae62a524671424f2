package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.v6ready.engine.Engine;
import org.v6ready.engine.ScanPlan;
import org.v6ready.lab.Lab;
import org.v6ready.lab.LabUnavailable;
import org.v6ready.model.time.Clock;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.store.RunStore;
import org.v6ready.store.SqliteRunStore;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `demo`: scans a small broken Internet inside this process: no network, no root. The run goes to a
/// folder of its own under the home, so that it never mixes with real ones.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  /// Too few to judge speed by: a busy machine would show up as a slow service.
  private static final int SAMPLES = 3;

  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin OutputOption output = new OutputOption();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    output.check(console);
    Path home = Home.directory(console, common.data).resolve("demo");
    Files.createDirectories(home);
    try (Lab lab = Lab.start();
        RunStore store = SqliteRunStore.open(home.resolve("v6ready.db"));
        Wire wire = Wires.open(settings(lab))) {
      ScanPlan plan =
          new ScanPlan(lab.targets(), console.text("demo.organisation", Map.of()), lab.anchors(),
              new ProbeOptions(true, true, SAMPLES), 16, null, true, Program.NAME);
      return Scanning.run(console, new Engine(wire, store), plan, output, run -> {
        console.say("demo.done", Map.of("home", home.toString()));
        return Exit.OK;
      });
    } catch (LabUnavailable unavailable) {
      throw Refused.machine(
          unavailable.noLoopback() ? "demo.no-loopback" : "demo.unavailable",
          Map.of("detail", String.valueOf(unavailable.getMessage())));
    }
  }

  private static WireSettings settings(Lab lab) {
    return new WireSettings(
        List.copyOf(lab.resolvers()), lab.caFile(), lab.rootHints(), lab.trustAnchor(), null,
        Program.userAgent(""), 64, 1000, lab::towards, Clock.system());
  }
}
