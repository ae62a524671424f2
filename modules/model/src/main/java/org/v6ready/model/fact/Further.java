package org.v6ready.model.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.web.BrowserFacts;

/// What is known of a website beyond this run's own connections: its pages in a real browser (the
/// entry page first; empty when none was asked for), what earlier runs from the same place found (null
/// when there were none), how its hosts fared behind a NAT64 (null when there was none), and what the
/// worst of the other measuring points found (null when there is none).
public record Further(
    List<BrowserFacts> browser, @Nullable EarlierRuns earlier, @Nullable Nat64Run nat64, @Nullable EarlierRuns elsewhere) {
  public Further {
    browser = List.copyOf(browser);
  }

  /// Nothing more.
  public static Further none() {
    return new Further(List.of(), null, null, null);
  }

  /// With the pages a browser loaded.
  public Further seenBy(List<BrowserFacts> pages) {
    return new Further(pages, earlier, nat64, elsewhere);
  }

  /// With what earlier runs found from here, and the worst of what they found from elsewhere.
  public Further after(@Nullable EarlierRuns here, @Nullable EarlierRuns others) {
    return new Further(browser, here, nat64, others);
  }

  /// With how its hosts fared behind a NAT64.
  public Further behind(@Nullable Nat64Run run) {
    return new Further(browser, earlier, run, elsewhere);
  }
}
