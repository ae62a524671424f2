package org.v6ready.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;

/// The services of one kind by rung of their own ladder. The counts of the shares add up to `total`.
public record LadderShares(String kind, int total, List<RungShare> shares) {
  static List<LadderShares> of(List<Seen> services) {
    List<LadderShares> all = new ArrayList<>();
    for (LadderOf ladder : LadderOf.values()) {
      List<Seen> own = services.stream().filter(s -> s.target().service().kind().equals(ladder.kind())).toList();
      if (!own.isEmpty()) {
        all.add(new LadderShares(ladder.kind(), own.size(), shares(ladder, own)));
      }
    }
    return all;
  }

  private static List<RungShare> shares(LadderOf ladder, List<Seen> services) {
    Map<Integer, List<Assessment>> proven = new TreeMap<>();
    Map<Integer, List<Assessment>> open = new TreeMap<>();
    int unscanned = 0;
    for (Seen seen : services) {
      TargetResult result = seen.result();
      if (result == null) {
        unscanned++;
      } else {
        Assessment found = result.assessment();
        (found.inconclusiveAt() == null ? proven : open).computeIfAbsent(LadderOf.height(found.rung()), _ -> new ArrayList<>()).add(found);
      }
    }
    List<RungShare> shares = new ArrayList<>();
    int before = 0;
    for (Map.Entry<Integer, List<Assessment>> share : proven.entrySet()) {
      shares.add(share(ladder, share.getKey(), true, share.getValue(), before, services.size()));
      before += share.getValue().size();
    }
    for (Map.Entry<Integer, List<Assessment>> share : open.entrySet()) {
      shares.add(share(ladder, share.getKey(), false, share.getValue(), before, services.size()));
      before += share.getValue().size();
    }
    if (unscanned > 0) {
      shares.add(new RungShare("", false, unscanned, 0, "level.unscanned", 100.0 * before / services.size(), 100.0 * unscanned / services.size()));
    }
    return shares;
  }

  private static RungShare share(LadderOf ladder, int height, boolean proven, List<Assessment> own, int before, int total) {
    String level = height == 0 && !proven ? "level.unknown" : Standing.level(ladder, height, own);
    return new RungShare(
        ladder.at(height), proven, own.size(), ladder.ramp(height), level, 100.0 * before / total, 100.0 * own.size() / total);
  }
}
