package org.v6ready.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.run.TargetResult;

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
    Map<Integer, Integer> proven = new TreeMap<>();
    Map<Integer, Integer> open = new TreeMap<>();
    int unscanned = 0;
    for (Seen seen : services) {
      TargetResult result = seen.result();
      if (result == null) {
        unscanned++;
      } else {
        boolean closed = result.assessment().inconclusiveAt() == null;
        (closed ? proven : open).merge(LadderOf.height(result.assessment().rung()), 1, Integer::sum);
      }
    }
    List<RungShare> shares = new ArrayList<>();
    int before = 0;
    for (Map.Entry<Integer, Integer> share : proven.entrySet()) {
      shares.add(share(ladder, share.getKey(), true, share.getValue(), before, services.size()));
      before += share.getValue();
    }
    for (Map.Entry<Integer, Integer> share : open.entrySet()) {
      shares.add(share(ladder, share.getKey(), false, share.getValue(), before, services.size()));
      before += share.getValue();
    }
    if (unscanned > 0) {
      shares.add(new RungShare("", false, unscanned, 0, "level.unscanned", 100.0 * before / services.size(), 100.0 * unscanned / services.size()));
    }
    return shares;
  }

  private static RungShare share(LadderOf ladder, int height, boolean proven, int count, int before, int total) {
    return new RungShare(
        ladder.at(height), proven, count, ladder.ramp(height), height == 0 && !proven ? "level.unknown" : ladder.level(height), 100.0 * before / total, 100.0 * count / total);
  }
}
