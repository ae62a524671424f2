package org.v6ready.probes;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.wire.Wire;

/// Measures one target: straight-line, blocking, for a virtual thread.
public final class TargetProbe {
  private final Wire wire;
  private final Vantage vantage;
  private final ProbeOptions options;

  /// Probes over `wire`, whose vantage has been proven.
  public TargetProbe(Wire wire, Vantage vantage, ProbeOptions options) {
    this.wire = wire;
    this.vantage = vantage;
    this.options = options;
  }

  /// Everything measured about the target. Never throws for what a network or a server does.
  public TargetFacts measure(Target target) {
    throw new UnsupportedOperationException(wire + " " + vantage + " " + options + target);
  }

  /// Measures again only what failed, and merges the attempts into the facts (verdict rule 6).
  public TargetFacts remeasure(Target target, TargetFacts earlier) {
    throw new UnsupportedOperationException(target + " " + earlier);
  }
}
