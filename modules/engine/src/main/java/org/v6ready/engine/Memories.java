package org.v6ready.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  /// What counts: these days, from the newest run before them that could tell, so that they are covered.
  private static final Duration MONTH = Duration.ofDays(30);

  /// How far back that run is looked for: a week more, for weekly runs.
  private static final Duration WINDOW = Duration.ofDays(38);

  private static final String WITHOUT_IPV4 = "web-ipv6-only";
  private static final String EVERY_ADDRESS = "web-reachable";

  private final Map<String, String> placeOf = new ConcurrentHashMap<>();
  private final RunStore store;
  private final String runId;
  private final String here;

  /// What is remembered by a run of this id from this place.
  Memories(RunStore store, String runId, String here) {
    this.store = store;
    this.runId = runId;
    this.here = here;
  }

  /// The facts with what is remembered; other kinds of service are returned as they are.
  TargetFacts into(String target, TargetFacts facts, Instant now) {
    if (!(facts instanceof TargetFacts.Web web)) {
      return facts;
    }
    Map<String, EarlierRuns> places = places(target, now);
    EarlierRuns own = places.remove(here);
    return web.with(web.further().after(own, places.values().stream().min(EarlierRuns.WORST_FIRST).orElse(null)));
  }

  private Map<String, EarlierRuns> places(String target, Instant now) {
    Map<String, Map<String, PastVerdict>> runs = new LinkedHashMap<>();
    for (PastVerdict verdict : store.past(target, runId, now.minus(WINDOW), List.of(WITHOUT_IPV4, EVERY_ADDRESS))) {
      runs.computeIfAbsent(verdict.run(), _ -> new LinkedHashMap<>()).put(verdict.check(), verdict);
    }
    Map<String, List<Map<String, PastVerdict>>> places = new LinkedHashMap<>();
    runs.forEach((run, verdicts) -> places.computeIfAbsent(place(run), _ -> new ArrayList<>()).add(verdicts));
    Map<String, EarlierRuns> sums = new LinkedHashMap<>();
    places.forEach((place, past) -> sums.put(place, summed(past, now)));
    return sums;
  }

  private String place(String run) {
    return placeOf.computeIfAbsent(run, id -> store.header(id).map(header -> header.vantage().place()).orElse(""));
  }

  private static EarlierRuns summed(List<Map<String, PastVerdict>> past, Instant now) {
    List<Map<String, PastVerdict>> runs = past.subList(opening(past, now.minus(MONTH)), past.size());
    int valid = 0;
    int held = 0;
    Instant lost = null;
    Instant first = null;
    Instant last = null;
    Duration gap = Duration.ZERO;
    for (Map<String, PastVerdict> run : runs) {
      Optional<Boolean> good = held(run);
      if (good.isPresent()) {
        Instant started = started(run);
        valid++;
        held += good.get() ? 1 : 0;
        lost = good.get() ? lost : started;
        first = first == null ? started : first;
        gap = last == null ? gap : longer(gap, Duration.between(last, started));
        last = started;
      }
    }
    Duration longest = last == null ? gap : longer(gap, Duration.between(last, now));
    return new EarlierRuns(first == null ? now : first, now, runs.size(), valid, held, longest, lost);
  }

  /// Where the newest run that could tell, of those at or before `month`, stands; 0 when there is none.
  private static int opening(List<Map<String, PastVerdict>> runs, Instant month) {
    int found = 0;
    for (int at = 0; at < runs.size(); at++) {
      Map<String, PastVerdict> run = runs.get(at);
      found = !started(run).isAfter(month) && held(run).isPresent() ? at : found;
    }
    return found;
  }

  private static Instant started(Map<String, PastVerdict> run) {
    return run.values().iterator().next().started();
  }

  private static Optional<Boolean> held(Map<String, PastVerdict> run) {
    return EarlierRuns.held(judgement(run.get(WITHOUT_IPV4)), judgement(run.get(EVERY_ADDRESS)));
  }

  private static Judgement judgement(@Nullable PastVerdict verdict) {
    return verdict == null ? Judgement.INCONCLUSIVE : verdict.judgement();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
