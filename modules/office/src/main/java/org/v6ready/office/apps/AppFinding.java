package org.v6ready.office.apps;

import java.util.List;
import org.v6ready.model.office.AppRank;
import org.v6ready.model.office.AppScan;

/// One thing that binds to IPv4, wherever it stands: `what` is the literal or the call, `count` how
/// often it was seen, `places` the first of them.
public record AppFinding(AppRule rule, AppRank rank, String what, int count, List<Place> places) {
  public AppFinding {
    places = List.copyOf(places);
  }

  AppScan.Hit hit() {
    Place first = places.isEmpty() ? new Place("", 0, "") : places.getFirst();
    return new AppScan.Hit(rule.check(), rule.word(), rank, what, count, first.file(), first.line());
  }
}
