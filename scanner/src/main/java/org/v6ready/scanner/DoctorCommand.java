package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.vantage.VantageType;
import org.v6ready.probes.vantage.VantageProof;
import org.v6ready.report.text.VantageText;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `doctor`: the vantage in plain words, and what can and cannot be measured from here.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin NetworkOptions network = new NetworkOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  @Nullable Path file;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    TargetsDocument document = TargetsFile.readOrDefault(console, file);
    Vantage vantage;
    try (Wire wire = console.network().open(network.settings(console, document))) {
      vantage = VantageProof.prove(wire, document.vantage().anchors());
    }
    VantageText.write(vantage, console.screen(), console.out());
    machine();
    return vantage.type() == VantageType.DUAL_STACK ? Exit.OK : Exit.NOT_MEASURABLE;
  }

  private void machine() throws IOException {
    Path home = Home.directory(console, common.data);
    Path there = home;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    long free = there == null ? 0 : Files.getFileStore(there).getUsableSpace() >> 20;
    console.print(console.text("doctor.machine", Map.of(
        "clock", Clock.system().now().truncatedTo(ChronoUnit.SECONDS).toString(),
        "interfaces", Interfaces.summary(),
        "java", Runtime.version().toString(),
        "home", home.toString(),
        "free", Long.toString(free),
        "writable", console.text(there != null && Files.isWritable(there) ? "doctor.yes" : "doctor.no", Map.of()))) + "\n");
  }
}
