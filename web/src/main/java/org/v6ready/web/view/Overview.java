package org.v6ready.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.web.Page;

/// What the first page shows of one run. Inconclusive services stay in every denominator and are
/// shown apart; what the commune can do and what others must do are never added up.
public record Overview(
    String organisation,
    String measured,
    boolean demonstration,
    Vantage vantage,
    int services,
    int usable,
    int ready,
    int notProven,
    int oursToDo,
    int othersToDo,
    List<RungShare> shares,
    List<Blocker> blockers) {
  private static final int USABLE = 5;
  private static final int READY = 7;

  static Overview of(Run run, Page page) {
    List<TargetResult> results = run.results();
    return new Overview(
        run.header().organisation(),
        page.moment(run.header().started()),
        run.header().demonstration(),
        run.header().vantage(),
        results.size(),
        atLeast(results, USABLE),
        atLeast(results, READY),
        (int) results.stream().filter(Overview::open).count(),
        toDo(results, true),
        toDo(results, false),
        shares(results),
        blockers(results, page));
  }

  private static boolean open(TargetResult result) {
    return result.assessment().inconclusiveAt() != null;
  }

  private static int atLeast(List<TargetResult> results, int height) {
    return (int) results.stream().filter(r -> Marks.height(r.assessment().rung()) >= height).count();
  }

  private static int toDo(List<TargetResult> results, boolean commune) {
    return (int)
        results.stream()
            .filter(r -> r.assessment().verdicts().stream().anyMatch(v -> v.judgement() == Judgement.FAIL && (v.actor() == Actor.COMMUNE) == commune))
            .count();
  }

  private static List<RungShare> shares(List<TargetResult> results) {
    Map<Integer, Integer> proven = new TreeMap<>();
    results.stream().filter(r -> !open(r)).forEach(r -> proven.merge(Marks.height(r.assessment().rung()), 1, Integer::sum));
    List<RungShare> shares = new ArrayList<>();
    proven.forEach((height, count) -> shares.add(share("W" + height, count, Marks.ramp("W" + height), results.size())));
    int unknown = (int) results.stream().filter(Overview::open).count();
    if (unknown > 0) {
      shares.add(share("?", unknown, -1, results.size()));
    }
    return shares;
  }

  private static RungShare share(String rung, int count, int ramp, int of) {
    return new RungShare(rung, count, ramp, 100.0 * count / of);
  }

  private record Cause(String check, Actor actor) {}

  private static List<Blocker> blockers(List<TargetResult> results, Page page) {
    Map<Cause, Long> causes =
        results.stream()
            .flatMap(r -> r.assessment().worst().stream())
            .filter(v -> v.judgement() == Judgement.FAIL)
            .collect(Collectors.groupingBy(Overview::cause, Collectors.counting()));
    return causes.entrySet().stream()
        .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed().thenComparing(e -> e.getKey().check(), Comparator.naturalOrder()))
        .limit(3)
        .map(e -> new Blocker(page.checks().title(e.getKey().check()), e.getKey().check(), e.getKey().actor().word(), e.getValue().intValue()))
        .toList();
  }

  private static Cause cause(Verdict verdict) {
    return new Cause(verdict.check(), verdict.actor());
  }

  /// A share as whole percent, such as `72`.
  public int percent(int count) {
    return services == 0 ? 0 : Math.round(100f * count / services);
  }
}
