package org.v6ready.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Judge;
import org.v6ready.model.address.Family;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.probes.Instruments;
import org.v6ready.probes.TargetProbe;
import org.v6ready.probes.Tasks;
import org.v6ready.probes.Tasks.Task;
import org.v6ready.probes.browser.BrowserProbe;
import org.v6ready.probes.browser.Chromium;
import org.v6ready.probes.page.Sketcher;
import org.v6ready.probes.vantage.VantageProof;
import org.v6ready.store.RunStore;
import org.v6ready.wire.Wire;
import org.v6ready.wire.netns.ForcedPaths;
import org.v6ready.wire.netns.NamespaceUnavailable;
import org.v6ready.wire.netns.NetworkNamespace;

/// Runs the pipeline: proves the vantage, probes each target on a virtual thread, judges, stores, and
/// at the end looks again at every fail.
public final class Engine {
  private static final System.Logger LOG = System.getLogger(Engine.class.getName());
  private static final int ILLUSTRATED_RUNS = 20;

  private final Wire wire;
  private final RunStore store;
  private final @Nullable Chromium chromium;

  /// An engine over a network and a store; closes neither.
  public Engine(Wire wire, RunStore store) {
    this(wire, store, null);
  }

  /// An engine that also looks at websites in a browser, which it does not close.
  public Engine(Wire wire, RunStore store, @Nullable Chromium chromium) {
    this.wire = wire;
    this.store = store;
    this.chromium = chromium;
  }

  /// Runs a plan to its end. When the calling thread is interrupted, what is finished is stored, the
  /// run stays unfinished, and it returns what it has.
  public Run scan(ScanPlan plan, ScanListener listener) {
    Vantage vantage = VantageProof.prove(wire, plan.anchors());
    RunHeader header = header(plan, vantage);
    measure(plan, vantage, header, listener);
    if (Thread.currentThread().isInterrupted()) {
      return interrupted(header);
    }
    Instant end = wire.clock().now();
    store.finish(header.id(), end);
    listener.ended(header.finishedAt(end));
    return store.run(header.id()).orElseThrow();
  }

  private void measure(ScanPlan plan, Vantage vantage, RunHeader header, ScanListener listener) {
    List<String> done = store.finishedTargets(header.id());
    List<Target> left = plan.targets().stream().filter(target -> !done.contains(target.name())).toList();
    listener.begun(header, plan.targets().size());
    try (Instruments instruments = new Instruments(browser(header.id(), plan.options().emulateNat64()), forcedPaths(plan, vantage))) {
      Prober probe = Prober.of(new TargetProbe(wire, vantage, plan.options(), instruments));
      Scan scan =
          new Scan(probe, Limits.USUAL, vantage, store, header.id(), listener, wire.clock());
      scan.all(left, done.size(), plan.targets().size(), plan.width());
      boolean nat64 = plan.options().emulateNat64() || vantage.nat64InUse().isPresent();
      end(scan, plan, left, instruments.any() || nat64, instruments.browser() != null);
    }
  }

  /// The passes at the end. Second looks wait while instruments work, so they go on side by side; but a
  /// browser would make late whoever waits beside it.
  private static void end(Scan scan, ScanPlan plan, List<Target> left, boolean witnesses, boolean browser) {
    int total = plan.targets().size();
    List<Target> suspects = plan.targets().stream().filter(scan::suspect).toList();
    List<Target> settled = plan.targets().stream().filter(target -> !scan.suspect(target)).toList();
    try (Tasks tasks = new Tasks()) {
      Task<Boolean> second = tasks.start(() -> done(() -> scan.again(left, total, plan.width())));
      if (browser) {
        second.join();
      }
      if (witnesses) {
        done(() -> scan.witness(settled, total));
      }
      second.join();
      if (witnesses) {
        done(() -> scan.witness(suspects, total));
      }
    }
  }

  private static boolean done(Runnable pass) {
    if (!Thread.currentThread().isInterrupted()) {
      pass.run();
    }
    return true;
  }

  private @Nullable BrowserProbe browser(String runId, boolean emulateNat64) {
    Chromium browser = chromium;
    if (browser == null) {
      return null;
    }
    store.keepPicturesOf(ILLUSTRATED_RUNS);
    return new BrowserProbe(browser, wire, Sketcher::sketch, picture -> store.keep(runId, picture), emulateNat64);
  }

  /// A machine on which it cannot be built measures without it; the check that needs it says so.
  private @Nullable ForcedPaths forcedPaths(ScanPlan plan, Vantage vantage) {
    if (!plan.options().forcedMtu() || !vantage.sees(Family.IPV6) || !NetworkNamespace.possible()) {
      return null;
    }
    try {
      return ForcedPaths.open(wire, Scan.WITNESSES);
    } catch (NamespaceUnavailable here) {
      LOG.log(System.Logger.Level.INFO, "no path of a forced MTU: {0}", here.getMessage());
      return null;
    }
  }

  /// What is stored of a run that was cut short; the flag is put aside while reading, for the store's
  /// channel would close on it.
  private Run interrupted(RunHeader header) {
    boolean flag = Thread.interrupted();
    try {
      return store.run(header.id()).orElse(new Run(header, List.of()));
    } finally {
      if (flag) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private RunHeader header(ScanPlan plan, Vantage vantage) {
    // A run is measured from one line: its header says which. From another line a new run begins.
    Optional<RunHeader> resumed =
        Optional.ofNullable(plan.resume())
            .flatMap(store::header)
            .filter(old -> old.vantage().type() == vantage.type());
    if (resumed.isPresent()) {
      return resumed.get();
    }
    Instant now = wire.clock().now();
    RunHeader header =
        new RunHeader(
            RunIds.at(now), now, null, Judge.POLICY, plan.program(), plan.organisation(), plan.demonstration(), vantage);
    store.begin(header);
    store.list(header.id(), plan.targets().stream().map(Target::name).toList());
    return header;
  }
}
