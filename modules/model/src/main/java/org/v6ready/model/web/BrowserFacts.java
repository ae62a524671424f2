package org.v6ready.model.web;

import java.util.List;
import java.util.Optional;

/// A page in a real browser, once in each world. `isolated` says that the browser ran in a network
/// namespace whose only way out was ours; otherwise only its proxy setting kept it there.
public record BrowserFacts(String url, String browser, boolean isolated, List<BrowserVisit> visits) {
  public BrowserFacts {
    visits = List.copyOf(visits);
  }

  /// The load in one world; empty when there was none or it is not evidence.
  public Optional<BrowserVisit> in(BrowserWorld world) {
    return visits.stream().filter(visit -> visit.world() == world && visit.evidence()).findFirst();
  }
}
