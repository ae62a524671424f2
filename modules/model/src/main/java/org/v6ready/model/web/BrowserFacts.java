package org.v6ready.model.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A page in a real browser, once in each world. `isolated` says that the browser ran in a network
/// namespace whose only way out was ours; otherwise only its proxy setting kept it there.
public record BrowserFacts(String url, String browser, boolean isolated, List<BrowserVisit> visits) {
  public BrowserFacts {
    visits = List.copyOf(visits);
  }

  /// The load in one world; empty when there was none or it is not evidence.
  public Optional<BrowserVisit> in(BrowserWorld world) {
    return all(world).findFirst();
  }

  /// Every load in one world that is evidence: a world that showed a fault is looked at twice.
  public Stream<BrowserVisit> all(BrowserWorld world) {
    return visits.stream().filter(visit -> visit.world() == world && visit.evidence());
  }

  /// Whether any user got the page, both times, so that there is something to compare with.
  public boolean compares() {
    return Stream.of(BrowserWorld.DUAL_STACK, BrowserWorld.CONTROL).allMatch(world -> in(world).filter(BrowserVisit::shown).isPresent());
  }
}
