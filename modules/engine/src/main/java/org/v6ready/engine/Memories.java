package org.v6ready.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.store.RunStore;
import org.v6ready.store.RunStore.PastVerdict;

/// Puts what earlier runs found into the facts of a website, so that checks stay pure and a stored run
/// can be judged again without the others.
final class Memories {
  /// A month, and a week more so that weekly runs span it.
  private static final Duration WINDOW = Duration.ofDays(38);

  private static final String WITHOUT_IPV4 = "web-ipv6-only";
  private static final String EVERY_ADDRESS = "web-reachable";

  /// Measuring points count apart, since one that always sees the site must not make up for one that does
  /// not: the one with the most losses decides, else the one that has watched longest.
  private static final Comparator<EarlierRuns> WORST =
      Comparator.comparingDouble(Memories::share)
          .thenComparing((EarlierRuns runs) -> runs.valid() == 0)
          .thenComparing(EarlierRuns::since);

  private final Map<String, String> placeOf = new ConcurrentHashMap<>();
  private final RunStore store;
  private final String runId;

  Memories(RunStore store, String runId) {
    this.store = store;
    this.runId = runId;
  }

  /// The facts with what is remembered; other kinds of service are returned as they are.
  TargetFacts into(String target, TargetFacts facts, Instant now) {
    return facts instanceof TargetFacts.Web web
        ? web.with(web.further().after(earlier(target, now).orElse(null)))
        : facts;
  }

  private Optional<EarlierRuns> earlier(String target, Instant now) {
    Map<String, Map<String, PastVerdict>> runs = new LinkedHashMap<>();
    for (PastVerdict verdict : store.past(target, runId, now.minus(WINDOW), List.of(WITHOUT_IPV4, EVERY_ADDRESS))) {
      runs.computeIfAbsent(verdict.run(), _ -> new LinkedHashMap<>()).put(verdict.check(), verdict);
    }
    Map<String, List<Map<String, PastVerdict>>> places = new LinkedHashMap<>();
    runs.forEach((run, verdicts) -> places.computeIfAbsent(place(run), _ -> new ArrayList<>()).add(verdicts));
    return places.values().stream().map(one -> summed(one, now)).min(WORST);
  }

  private String place(String run) {
    return placeOf.computeIfAbsent(run, id -> store.header(id).map(header -> header.vantage().place()).orElse(""));
  }

  private static double share(EarlierRuns runs) {
    return runs.valid() == 0 ? 1 : (double) runs.held() / runs.valid();
  }

  private static EarlierRuns summed(List<Map<String, PastVerdict>> runs, Instant now) {
    int valid = 0;
    int held = 0;
    Instant lost = null;
    Instant first = null;
    Instant last = null;
    Duration gap = Duration.ZERO;
    for (Map<String, PastVerdict> run : runs) {
      PastVerdict works = run.get(WITHOUT_IPV4);
      if (works != null && works.judgement() != Judgement.INCONCLUSIVE) {
        valid++;
        boolean good = good(works) && good(run.get(EVERY_ADDRESS));
        held += good ? 1 : 0;
        lost = good ? lost : works.started();
        first = first == null ? works.started() : first;
        gap = last == null ? gap : longer(gap, Duration.between(last, works.started()));
        last = works.started();
      }
    }
    Duration longest = last == null ? gap : longer(gap, Duration.between(last, now));
    return new EarlierRuns(first == null ? now : first, now, runs.size(), valid, held, longest, lost);
  }

  private static boolean good(@Nullable PastVerdict verdict) {
    return verdict != null && verdict.judgement() == Judgement.PASS;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
