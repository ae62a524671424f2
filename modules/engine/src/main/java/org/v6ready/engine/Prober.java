package org.v6ready.engine;

import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.probes.TargetProbe;

/// What a scan needs of a probe.
interface Prober {
  /// The first look.
  TargetFacts measure(Target target);

  /// The second look at a fail, with the evidence of the first.
  TargetFacts remeasure(Target target, TargetFacts earlier);

  /// The facts with what the run's instruments add; the same when there are none.
  default TargetFacts witness(Target target, TargetFacts measured) {
    return measured;
  }

  /// The real one.
  static Prober of(TargetProbe probe) {
    return new Prober() {
      @Override
      public TargetFacts measure(Target target) {
        return probe.measure(target);
      }

      @Override
      public TargetFacts remeasure(Target target, TargetFacts earlier) {
        return probe.remeasure(target, earlier);
      }

      @Override
      public TargetFacts witness(Target target, TargetFacts measured) {
        return probe.witness(target, measured);
      }
    };
  }
}
