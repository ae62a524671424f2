package org.v6ready.model.web;

import java.util.List;

/// A page in a real browser: twice as any user (the second is the control of the first) and once with
/// IPv4 impossible. `controlSimilarity` and `ipv6OnlySimilarity` are the structural similarity (SSIM,
/// -1 to 1) of screenshots against the first; NaN when one is missing.
public record BrowserFacts(
    String browser, List<BrowserVisit> visits, double controlSimilarity, double ipv6OnlySimilarity) {
  public BrowserFacts {
    visits = List.copyOf(visits);
  }
}
