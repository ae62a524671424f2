package org.v6ready.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.WalkStep;
import org.v6ready.model.fact.TargetFacts;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.store.RunStore;
import org.v6ready.web.Page;

/// Everything one target's page shows. `steps` is its own ladder, `zoneSteps` that of its zone (empty
/// for zones); findings of the own ladder come first, lowest rung first: that is what frees the next.
public record TargetDetail(
    TargetRow row,
    String run,
    boolean newest,
    Vantage vantage,
    List<Step> steps,
    List<Step> zoneSteps,
    List<CheckLine> toDo,
    List<UnknownGroup> unknown,
    List<CheckLine> good,
    List<Answers> answersFour,
    List<Answers> answersSix,
    List<AddressLine> four,
    List<AddressLine> six,
    List<WalkStep> walk,
    List<ResourceHost> resources,
    List<PagePictures> pictures,
    Works works,
    Nat64Outlook nat64,
    List<Past> history) {
  /// The target in an earlier run; `here` marks the one on the page.
  public record Past(String run, String moment, String rung, boolean proven, String standing, boolean here) {}

  static TargetDetail of(RunHeader header, TargetResult result, List<RunStore.HistoryEntry> history, Page page) {
    List<Verdict> verdicts = result.assessment().verdicts();
    LadderOf own = LadderOf.kind(result.target().service().kind());
    boolean newest = history.isEmpty() || history.getFirst().header().id().equals(header.id());
    return new TargetDetail(
        TargetRow.of(new Seen(result.target(), header, result), page),
        header.id(),
        newest,
        header.vantage(),
        Step.of(own, verdicts),
        own == LadderOf.DNS ? List.of() : Step.of(LadderOf.DNS, verdicts),
        lines(verdicts, own, page, Judgement.FAIL, Judgement.WARN),
        UnknownGroup.of(lines(verdicts, own, page, Judgement.INCONCLUSIVE)),
        lines(verdicts, own, page, Judgement.PASS, Judgement.NOT_APPLICABLE),
        Answers.of(result.facts().hosts(), Family.IPV4),
        Answers.of(result.facts().hosts(), Family.IPV6),
        AddressLine.of(result.facts().hosts(), Family.IPV4),
        AddressLine.of(result.facts().hosts(), Family.IPV6),
        walk(result),
        result.assessment().resourceHosts(),
        result.facts() instanceof TargetFacts.Web site ? PagePictures.of(site.further().browser()) : List.of(),
        result.assessment().works(),
        result.assessment().nat64(),
        history.stream().map(entry -> past(entry, header, page)).toList());
  }

  private static List<CheckLine> lines(List<Verdict> verdicts, LadderOf own, Page page, Judgement... wanted) {
    return CheckLine.all(
        verdicts.stream()
            .filter(v -> List.of(wanted).contains(v.judgement()))
            .sorted(
                Comparator.<Verdict, Judgement>comparing(Verdict::judgement).reversed()
                    .thenComparing(v -> !own.owns(v.rung()))
                    .thenComparingInt(v -> LadderOf.height(v.rung())))
            .toList(),
        page);
  }

  private static List<WalkStep> walk(TargetResult result) {
    return result.facts().hosts().stream()
        .limit(1)
        .flatMap(host -> host.ipv6Walk() == null ? Stream.empty() : host.ipv6Walk().steps().stream())
        .toList();
  }

  private static Past past(RunStore.HistoryEntry entry, RunHeader shown, Page page) {
    return new Past(
        entry.header().id(),
        page.moment(entry.header().started()),
        entry.result().assessment().rung(),
        entry.result().assessment().inconclusiveAt() == null,
        Standing.level(entry.result()),
        entry.header().id().equals(shown.id()));
  }

  /// The key of the word for one of the three answers.
  public static String answer(@Nullable Boolean works) {
    return works == null ? "works.unknown" : works ? "works.yes" : "works.no";
  }

  /// The judgement that colours one of the three answers.
  public static Judgement colour(@Nullable Boolean works) {
    return works == null ? Judgement.INCONCLUSIVE : works ? Judgement.PASS : Judgement.FAIL;
  }

  /// The key of the word for one column of the NAT64 outlook.
  public static String outlook(Nat64Outlook.@Nullable Outlook outlook) {
    return outlook == null ? "works.unknown" : "nat64." + outlook.word();
  }

  /// The judgement that colours one column of the NAT64 outlook.
  public static Judgement outlookColour(Nat64Outlook.@Nullable Outlook outlook) {
    return outlook == null
        ? Judgement.INCONCLUSIVE
        : switch (outlook) {
          case OK -> Judgement.PASS;
          case SLOW -> Judgement.WARN;
          case FAILS -> Judgement.FAIL;
        };
  }
}
