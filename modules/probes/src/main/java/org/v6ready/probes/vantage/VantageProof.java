package org.v6ready.probes.vantage;

import java.util.List;
import org.v6ready.model.vantage.Anchor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.wire.Wire;

/// Proves what this machine can see before any target is judged (verdicts, section 2).
public final class VantageProof {
  private VantageProof() {}

  /// Tries every anchor over every family, finds NAT64 and DNS64, and classifies the vantage. Takes at
  /// most about ten seconds, however broken the line.
  public static Vantage prove(Wire wire, List<Anchor> anchors) {
    throw new UnsupportedOperationException(wire + " " + anchors);
  }
}
