package org.v6ready.documents.report;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.model.plan.Fraction;
import org.v6ready.plan.indicator.Standing;
import org.v6ready.plan.indicator.Topic;
import org.v6ready.report.Words;

/// Part II: the results, the period before beside this one.
final class ResultPart {
  private ResultPart() {}

  static void write(List<Block> body, PeriodAccount account, Say say) {
    body.add(new Block.Heading(1, say.text("result.heading")));
    body.add(new Block.Heading(2, say.text("result.telecom")));
    indicators(body, account, say, Topic.TELECOM);
    body.add(new Block.Heading(2, say.text("result.ipv6")));
    List<Standing> ipv6 = about(account, Topic.IPV6);
    if (!ipv6.isEmpty()) {
      body.add(sentences(ipv6, say));
    }
    ipv6(body, account, say);
    OfficePart.write(body, account, say);
    body.add(new Block.Heading(2, say.text("result.utility")));
    indicators(body, account, say, Topic.UTILITY);
  }

  /// The plan's indicators of one part, one sentence each.
  private static void indicators(List<Block> body, PeriodAccount account, Say say, Topic topic) {
    List<Standing> standings = about(account, topic);
    body.add(
        standings.isEmpty()
            ? new Block.Text(Block.Tone.TO_FILL, say.text("result.fill"))
            : sentences(standings, say));
  }

  private static List<Standing> about(PeriodAccount account, Topic topic) {
    return account.standings().stream().filter(standing -> standing.indicator().topic() == topic).toList();
  }

  private static Block sentences(List<Standing> standings, Say say) {
    IndicatorText text = new IndicatorText(say);
    return new Block.Items(standings.stream().map(text::sentence).toList());
  }

  private static void ipv6(List<Block> body, PeriodAccount account, Say say) {
    Snapshot now = account.now();
    if (now == null) {
      body.add(new Block.Text(say.text("result.nothing")));
      return;
    }
    body.add(new Block.Text(say.text("result.services", "services", say.number(now.counts().targets()), "kinds", kinds(now, say))));
    body.add(shares(account, now, say));
    body.add(rungs(account, now, say));
    body.addAll(ReportCharts.of(account, say));
  }

  private static String kinds(Snapshot now, Say say) {
    return Stream.of("web", "mail", "dns", "endpoint")
        .filter(kind -> now.kind(kind) > 0)
        .map(kind -> say.text("result." + kind, "count", say.number(now.kind(kind))))
        .collect(Collectors.joining("; "));
  }

  private static Table shares(PeriodAccount account, Snapshot now, Say say) {
    Snapshot before = account.before();
    List<List<String>> rows = new java.util.ArrayList<>();
    for (int rung : new int[] {5, 7}) {
      Fraction earlier = before == null ? null : before.websitesFrom(rung);
      rows.add(share(say.text("share.websites." + rung), earlier, now.websitesFrom(rung), say));
    }
    for (Snapshot.Answer answer : Snapshot.Answer.values()) {
      Fraction earlier = before == null ? null : before.working(answer);
      rows.add(share(say.text("share." + answer), earlier, now.working(answer), say));
    }
    return new Table(
        say.text("share.caption"),
        List.of(
            new Table.Column(say.text("share.what"), 46, Table.Align.LEFT),
            new Table.Column(say.text("before"), 20, Table.Align.CENTRE),
            new Table.Column(say.text("now"), 20, Table.Align.CENTRE),
            new Table.Column(say.text("share.unknown"), 14, Table.Align.CENTRE)),
        rows);
  }

  private static List<String> share(
      String what, @org.jspecify.annotations.Nullable Fraction before, Fraction now, Say say) {
    return List.of(
        what, before == null ? say.text("none") : say.share(before), say.share(now), say.number(now.unknown()));
  }

  private static Table rungs(PeriodAccount account, Snapshot now, Say say) {
    Words words = Words.in(say.language());
    Snapshot before = account.before();
    TreeSet<String> seen = new TreeSet<>(now.counts().byRung().keySet());
    if (before != null) {
      seen.addAll(before.counts().byRung().keySet());
    }
    List<List<String>> rows = seen.stream()
        .map(rung -> List.of(
            rung,
            say.text("kind." + rung.charAt(0)),
            words.level(rung),
            before == null ? say.text("none") : say.number(before.counts().byRung().getOrDefault(rung, 0)),
            say.number(now.counts().byRung().getOrDefault(rung, 0))))
        .toList();
    return new Table(
        say.text("rung.caption"),
        List.of(
            new Table.Column(say.text("rung.rung"), 10, Table.Align.CENTRE),
            new Table.Column(say.text("rung.kind"), 36, Table.Align.LEFT),
            new Table.Column(say.text("rung.level"), 26, Table.Align.LEFT),
            new Table.Column(say.text("before"), 14, Table.Align.RIGHT),
            new Table.Column(say.text("now"), 14, Table.Align.RIGHT)),
        rows);
  }
}
