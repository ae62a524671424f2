package org.v6ready.scanner;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.engine.Engine;
import org.v6ready.engine.ScanListener;
import org.v6ready.engine.ScanPlan;
import org.v6ready.model.target.Target;
import org.v6ready.probes.ProbeOptions;
import org.v6ready.store.RunStore;
import org.v6ready.targets.Reading;
import org.v6ready.targets.TargetsDocument;
import org.v6ready.web.ScanControl;
import org.v6ready.web.ScanRefused;
import org.v6ready.wire.Wire;

/// The scans the dashboard asks for: targets.yaml is read anew each time. Private addresses are never
/// dialled for the browser, whatever the file says.
final class ServedScans implements ScanControl {
  private final Console console;
  private final NetworkOptions network;
  private final @Nullable Path file;
  private final RunStore store;

  ServedScans(Console console, NetworkOptions network, @Nullable Path file, RunStore store) {
    this.console = console;
    this.network = network;
    this.file = file;
    this.store = store;
  }

  @Override
  public List<Target> targets() {
    return document().targets();
  }

  @Override
  public void scan(List<String> names, ScanListener listener) {
    TargetsDocument document = document();
    List<Target> chosen =
        document.targets().stream()
            .filter(target -> names.isEmpty() || names.contains(target.name()))
            .map(ServedScans::publicOnly)
            .toList();
    ScanPlan plan =
        new ScanPlan(chosen, document.organisation().name(), document.vantage().anchors(),
            ProbeOptions.full().forcingMtu(), 16, null, false, Program.NAME);
    try (Wire wire = console.network().open(network.settings(console, document))) {
      new Engine(wire, store).scan(plan, listener);
    } catch (Refused refused) {
      throw ScanRefused.saying(language -> List.of(refused.sentence(console.speaking(language))));
    }
  }

  private TargetsDocument document() {
    return switch (TargetsFile.reading(console, file)) {
      case Reading.Good(TargetsDocument document) -> document;
      case Reading.Bad bad -> throw ScanRefused.problems(bad.problems());
    };
  }

  private static Target publicOnly(Target target) {
    return new Target(target.name(), target.service(), target.owner(), target.labels(), false,
        target.attempts(), target.timeout());
  }
}
