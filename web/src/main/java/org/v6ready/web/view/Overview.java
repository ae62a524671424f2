package org.v6ready.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.target.Actor;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.report.Words;
import org.v6ready.web.Page;

/// What the overview shows. Inconclusive and unscanned services stay in every denominator and are
/// shown apart; each kind of service stands on its own ladder; what the commune can do and what others
/// must do are never added up. `from` is empty when everything was measured at once.
public record Overview(
    String organisation,
    String from,
    String measured,
    boolean demonstration,
    boolean unfinished,
    String onlyRun,
    Vantage vantage,
    int services,
    int unscanned,
    boolean unproven,
    List<Headline> headlines,
    List<LadderShares> ladders,
    List<Blocker> blockers,
    int ours,
    List<Owed> others) {
  private static final int USABLE = 5;
  private static final int READY = 7;

  /// How many services wait for one actor.
  public record Owed(String actor, int services) {}

  static Overview of(Snapshot now, Page page) {
    List<Seen> all = now.services();
    List<Seen> web = all.stream().filter(s -> s.target().service().kind().equals("web")).toList();
    String from = page.moment(now.oldest());
    String measured = page.moment(now.latest());
    return new Overview(
        now.newest().organisation(),
        from.equals(measured) ? "" : from,
        measured,
        now.newest().demonstration(),
        now.newest().finished() == null,
        now.single() ? now.newest().id() : "",
        now.newest().vantage(),
        all.size(),
        (int) all.stream().filter(s -> s.result() == null).count(),
        all.stream().map(Seen::result).allMatch(r -> r == null || !Words.proven(r.assessment())),
        List.of(
            Headline.of("usable", web.stream().map(s -> Goal.rung(s.result(), USABLE)).toList()),
            Headline.of("ready", web.stream().map(s -> Goal.rung(s.result(), READY)).toList()),
            Headline.of("pure", all.stream().map(s -> Goal.pure(s.result())).toList())),
        LadderShares.of(all),
        Blocker.worst(all, page),
        owed(all, Actor.COMMUNE),
        Arrays.stream(Actor.values())
            .filter(actor -> actor != Actor.COMMUNE)
            .map(actor -> new Owed(actor.word(), owed(all, actor)))
            .filter(owed -> owed.services() > 0)
            .toList());
  }

  /// The tags a service carries, by which the list of targets is filtered: each number of the overview
  /// is the number of rows with one tag.
  static List<String> goals(Seen seen) {
    boolean web = seen.target().service().kind().equals("web");
    String pure = Goal.pure(seen.result()).tag("pure");
    return web
        ? List.of(Goal.rung(seen.result(), USABLE).tag("usable"), Goal.rung(seen.result(), READY).tag("ready"), pure)
        : List.of(pure);
  }

  /// Who must act on a fault of this service.
  static List<Actor> owing(TargetResult result) {
    return result.assessment().verdicts().stream()
        .filter(v -> v.judgement() == Judgement.FAIL)
        .map(v -> v.actor())
        .distinct()
        .toList();
  }

  private static int owed(List<Seen> services, Actor actor) {
    return (int)
        services.stream().map(Seen::result).filter(Objects::nonNull).filter(r -> owing(r).contains(actor)).count();
  }
}
