package org.v6ready.checks;

import org.v6ready.model.address.Family;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.target.Target;
import org.v6ready.model.vantage.Vantage;

/// What a check judges: one target, what was measured of it, and what the vantage could see.
public record Case<F extends TargetFacts>(Target target, F facts, Vantage vantage) {
  /// The host people ask for.
  public HostFacts entry() {
    return facts.hosts().getFirst();
  }

  /// Whether a failure over `family` can be the other end's (verdict rule 2).
  public boolean sees(Family family) {
    return vantage.sees(family);
  }

  /// Whether a fault over IPv6 may be the whole service's: our line carries no IPv4, and the host has some or
  /// may have (verdict rule 5).
  public boolean hidesControl(HostFacts host) {
    return !vantage.sees(Family.IPV4) && !host.a().none();
  }
}
