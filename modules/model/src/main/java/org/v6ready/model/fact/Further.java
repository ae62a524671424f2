package org.v6ready.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserFacts;

/// What is known of a website beyond this run's own connections: its pages in a real browser (the
/// entry page first; empty when none was asked for), what earlier runs found (null when there were
/// none), and how its hosts fared behind a NAT64 (null when there was none).
public record Further(
    List<BrowserFacts> browser, @Nullable EarlierRuns earlier, @Nullable Nat64Run nat64) {
  public Further {
    browser = List.copyOf(browser);
  }

  /// Nothing more.
  public static Further none() {
    return new Further(List.of(), null, null);
  }

  /// With the pages a browser loaded.
  public Further seenBy(List<BrowserFacts> pages) {
    return new Further(pages, earlier, nat64);
  }

  /// With what earlier runs found.
  public Further after(@Nullable EarlierRuns runs) {
    return new Further(browser, runs, nat64);
  }

  /// With how its hosts fared behind a NAT64.
  public Further behind(@Nullable Nat64Run run) {
    return new Further(browser, earlier, run);
  }
}
