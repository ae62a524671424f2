package org.v6ready.web.view;

import java.util.List;
import org.v6ready.model.address.Family;
import org.v6ready.model.dns.WalkStep;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.ResourceHost;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.verdict.Works;
import org.v6ready.store.RunStore;
import org.v6ready.web.Page;

/// Everything one target's page shows.
public record TargetDetail(
    TargetRow row,
    String measured,
    List<Step> steps,
    List<CheckLine> toDo,
    List<CheckLine> unknown,
    List<CheckLine> good,
    List<AddressLine> four,
    List<AddressLine> six,
    List<WalkStep> walk,
    List<ResourceHost> resources,
    Works works,
    List<Past> history) {
  /// The target in an earlier run.
  public record Past(String run, String moment, String rung, boolean proven) {}

  static TargetDetail of(RunHeader header, TargetResult result, List<RunStore.HistoryEntry> history, Page page) {
    List<Verdict> verdicts = result.assessment().verdicts();
    return new TargetDetail(
        TargetRow.of(result, page),
        page.moment(result.measured()),
        Step.of(verdicts.stream().filter(v -> v.rung().charAt(0) == firstLadder(result)).toList()),
        lines(verdicts, page, Judgement.FAIL, Judgement.WARN),
        lines(verdicts, page, Judgement.INCONCLUSIVE, Judgement.INCONCLUSIVE),
        lines(verdicts, page, Judgement.PASS, Judgement.NOT_APPLICABLE),
        AddressLine.of(result.facts().hosts(), Family.IPV4),
        AddressLine.of(result.facts().hosts(), Family.IPV6),
        walk(result),
        result.assessment().resourceHosts(),
        result.assessment().works(),
        history.stream().map(entry -> past(entry, page)).toList());
  }

  private static char firstLadder(TargetResult result) {
    return switch (result.target().service().kind()) {
      case "mail" -> 'M';
      case "dns" -> 'D';
      case "endpoint" -> 'E';
      default -> 'W';
    };
  }

  private static List<CheckLine> lines(List<Verdict> verdicts, Page page, Judgement first, Judgement second) {
    return CheckLine.all(
        verdicts.stream()
            .filter(v -> v.judgement() == first || v.judgement() == second)
            .sorted((a, b) -> b.judgement().compareTo(a.judgement()))
            .toList(),
        page);
  }

  private static List<WalkStep> walk(TargetResult result) {
    return result.facts().hosts().stream()
        .limit(1)
        .flatMap(host -> host.ipv6Walk() == null ? java.util.stream.Stream.empty() : host.ipv6Walk().steps().stream())
        .toList();
  }

  private static Past past(RunStore.HistoryEntry entry, Page page) {
    return new Past(
        entry.header().id(),
        page.moment(entry.header().started()),
        entry.result().assessment().rung(),
        entry.result().assessment().inconclusiveAt() == null);
  }

  /// The key of the word for one of the three answers.
  public static String answer(@org.jspecify.annotations.Nullable Boolean works) {
    return works == null ? "works.unknown" : works ? "works.yes" : "works.no";
  }

  /// The judgement that colours one of the three answers.
  public static Judgement colour(@org.jspecify.annotations.Nullable Boolean works) {
    return works == null ? Judgement.INCONCLUSIVE : works ? Judgement.PASS : Judgement.FAIL;
  }
}
