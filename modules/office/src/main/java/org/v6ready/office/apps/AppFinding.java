package org.v6ready.office.apps;

import java.util.List;

/// One thing that binds to IPv4, wherever it stands: `what` is the literal or the call, `count` how
/// often it was seen, `places` the first of them.
public record AppFinding(AppRule rule, AppRank rank, String what, int count, List<Place> places) {
  public AppFinding {
    places = List.copyOf(places);
  }
}
