package org.v6ready.checks.web;

import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.model.address.Family;
import org.v6ready.model.fact.TargetFacts;

/// The site has worked without IPv4 for a month. One run cannot tell; the history of runs does.
final class WebSustained {
  static final Set<String> CODES = Set.of("needs-history");

  private WebSustained() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    return input.sees(Family.IPV6) ? Finding.inconclusive("needs-history") : Finding.notHere(Family.IPV6);
  }
}
