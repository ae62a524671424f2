package org.v6ready.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserFacts;

/// What is known of a website beyond this run's own connections: its pages in a real browser (the
/// entry page first; empty when none was asked for) and what earlier runs found (null when there were
/// none).
public record Further(List<BrowserFacts> browser, @Nullable EarlierRuns earlier) {
  public Further {
    browser = List.copyOf(browser);
  }

  /// Nothing more.
  public static Further none() {
    return new Further(List.of(), null);
  }

  /// With the pages a browser loaded.
  public Further seenBy(List<BrowserFacts> pages) {
    return new Further(pages, earlier);
  }

  /// With what earlier runs found.
  public Further after(@Nullable EarlierRuns runs) {
    return new Further(browser, runs);
  }
}
