package org.v6ready.office.apps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.v6ready.model.office.AppRank;

/// Gathers findings of one kind under one head, with a bound on what is kept. Not for many threads.
final class Findings {
  private static final int PLACES_EACH = 20;
  private static final int SKIPS_KEPT = 200;

  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final List<AppReport.Skipped> skipped = new ArrayList<>();
  private final int most;
  private int places;
  private int loopback;
  private boolean full;

  Findings(int most) {
    this.most = most;
  }

  private record Key(AppRule rule, AppRank rank, String what) {}

  private static final class Group {
    final List<Place> places = new ArrayList<>();
    int count;
  }

  void add(AppRule rule, AppRank rank, String what, Place place) {
    Key key = new Key(rule, rank, what);
    Group group = groups.get(key);
    if (group == null) {
      if (groups.size() >= most) {
        if (!full) {
          full = true;
          skip(place.file(), AppReport.Reason.TOO_MANY_PLACES);
        }
        return;
      }
      group = new Group();
      groups.put(key, group);
    }
    group.count++;
    if (group.places.size() < PLACES_EACH && places < most) {
      group.places.add(place);
      places++;
    }
  }

  void loopback() {
    loopback++;
  }

  void skip(String file, AppReport.Reason reason) {
    if (skipped.size() < SKIPS_KEPT) {
      skipped.add(new AppReport.Skipped(file, reason));
    }
  }

  AppReport report(int files, long octets) {
    List<AppFinding> found = new ArrayList<>();
    groups.forEach((key, group) -> found.add(new AppFinding(key.rule, key.rank, key.what, group.count, group.places)));
    found.sort(
        Comparator.comparing(AppFinding::rank)
            .thenComparing(AppFinding::rule)
            .thenComparing(Comparator.comparingInt(AppFinding::count).reversed())
            .thenComparing(AppFinding::what));
    return new AppReport(files, octets, found, loopback, skipped);
  }
}
