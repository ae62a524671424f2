package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.plan.period.Dates;
import org.v6ready.report.Words;

/// The annex that lets others repeat the numbers: method, what can be wrong, runs and their checksums.
final class MethodAnnex {
  private MethodAnnex() {}

  static List<Block> blocks(PeriodAccount account, Say say) {
    List<Block> blocks = new ArrayList<>();
    Snapshot now = account.now();
    // The last speaks of the run's file, and without a run there is none.
    for (int i = 1; i <= (now == null ? 5 : 6); i++) {
      blocks.add(new Block.Text(say.text("method." + i)));
    }
    blocks.add(new Table(
        say.text("run.caption"),
        List.of(
            new Table.Column(say.text("run.use"), 12, Table.Align.LEFT),
            new Table.Column(say.text("run.id"), 31, Table.Align.LEFT),
            new Table.Column(say.text("run.date"), 17, Table.Align.CENTRE),
            new Table.Column(say.text("run.vantage"), 17, Table.Align.LEFT),
            new Table.Column(say.text("run.program"), 16, Table.Align.LEFT),
            new Table.Column(say.text("run.services"), 10, Table.Align.RIGHT)),
        rows(account, say)));
    if (now != null && !now.sha256().isEmpty()) {
      blocks.add(new Block.Text(say.text("run.sha", "run", now.header().id(), "sha", now.sha256())));
    }
    if (now != null) {
      blocks.add(new Block.Text(say.text("run.repeat", "run", now.header().id())));
    }
    return blocks;
  }

  static List<List<String>> rows(PeriodAccount account, Say say) {
    List<List<String>> rows = new ArrayList<>();
    if (account.now() != null) {
      rows.add(row("now", account.now(), say));
    }
    if (account.before() != null) {
      rows.add(row("before", account.before(), say));
    }
    for (Snapshot point : account.points()) {
      boolean shown = same(point, account.now()) || same(point, account.before());
      if (!shown) {
        rows.add(row("run.chart", point, say));
      }
    }
    return rows;
  }

  private static boolean same(Snapshot point, @org.jspecify.annotations.Nullable Snapshot other) {
    return other != null && other.header().id().equals(point.header().id());
  }

  private static List<String> row(String use, Snapshot snapshot, Say say) {
    RunHeader header = snapshot.header();
    Vantage vantage = header.vantage();
    return List.of(
        say.text(use),
        header.id(),
        say.day(Dates.day(header.started())),
        Words.in(say.language()).text("vantage." + vantage.type().word()),
        header.program() + ", " + header.policy(),
        say.number(snapshot.counts().targets()));
  }
}
