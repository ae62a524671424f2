package org.v6ready.scanner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.office.OfficeEngine;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.office.AuditOrder;
import org.v6ready.office.inventory.OuiRegistry;
import org.v6ready.report.table.PlainTable;
import org.v6ready.store.OfficeStore;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `office`: audits the network this machine is in.
@Command(name = "office")
final class OfficeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin NetworkOptions network = new NetworkOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "targets.yaml")
  @Nullable Path file;

  @Mixin OfficeChoice which = new OfficeChoice();

  @Option(names = "--profile", paramLabel = "passive|standard|deep")
  String profile = AuditProfile.PASSIVE.word();

  @Option(names = "--consent", arity = "0..1", fallbackValue = "yes", paramLabel = "NAME")
  @Nullable String consent;

  @Option(names = "--hide-addresses")
  boolean hide;

  @Mixin TableOutput output = new TableOutput();

  OfficeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    PlainTable.Format chosen = output.chosen(console);
    AuditProfile asked =
        AuditProfile.ofWord(profile.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> Values.unknown("--profile", profile, List.of("passive", "standard", "deep")));
    TargetsDocument document = TargetsFile.readOrDefault(console, file);
    AuditOrder order =
        new AuditOrder(which.of(document), asked, consent, network.interfaceName, document.vantage().anchors());
    WireSettings settings = network.settings(console, document);
    OfficeRun run;
    try (Wire wire = Wires.open(settings);
        OfficeStore store = Home.officeStore(console, common.data)) {
      console.say("office.begun", Map.of("office", OfficeChoice.shown(order.office(), console), "profile", asked.word()));
      OuiRegistry vendors = OuiRegistry.in(Home.directory(console, common.data));
      run = new OfficeEngine(wire, store, vendors).audit(order, Program.NAME);
    }
    OfficeOutput.write(chosen, run, !hide, console.screen(), console.out());
    return exit(run);
  }

  /// Findings before what could not be proven: a stopped climb without a fault is our own view's.
  private static int exit(OfficeRun run) {
    if (run.assessment().failed()) {
      return Exit.FINDINGS;
    }
    return run.assessment().inconclusiveAt() == null ? Exit.OK : Exit.NOT_MEASURABLE;
  }
}
