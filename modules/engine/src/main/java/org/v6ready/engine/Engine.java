package org.v6ready.engine;

import org.v6ready.model.run.Run;
import org.v6ready.store.RunStore;
import org.v6ready.wire.Wire;

/// Runs the pipeline: proves the vantage, probes each target on a virtual thread, judges, stores, and
/// at the end looks again at every fail.
public final class Engine {
  private final Wire wire;
  private final RunStore store;

  /// An engine over a network and a store; closes neither.
  public Engine(Wire wire, RunStore store) {
    this.wire = wire;
    this.store = store;
  }

  /// Runs a plan to its end. When the calling thread is interrupted, what is finished is stored, the
  /// run stays unfinished, and it returns what it has.
  public Run scan(ScanPlan plan, ScanListener listener) {
    throw new UnsupportedOperationException(wire + " " + store + plan + listener);
  }
}
