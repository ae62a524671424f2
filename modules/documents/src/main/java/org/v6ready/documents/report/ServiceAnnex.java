package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.model.target.Actor;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// The annex of every service: where it stands, what holds it back, who must act. The commune's own
/// come apart from the others'.
final class ServiceAnnex {
  private ServiceAnnex() {}

  static List<Block> blocks(PeriodAccount account, Say say) {
    List<Block> blocks = new ArrayList<>();
    table(blocks, account, say, true);
    table(blocks, account, say, false);
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Block.Text(Block.Tone.NOTE, say.text("service.legend")));
    }
    return blocks;
  }

  private static void table(List<Block> blocks, PeriodAccount account, Say say, boolean ours) {
    List<ServiceRow> rows =
        account.services().stream().filter(row -> (row.mustAct() == Actor.COMMUNE) == ours).toList();
    if (!rows.isEmpty()) {
      List<List<String>> texts = new ArrayList<>();
      for (ServiceRow row : rows) {
        texts.add(row(texts.size() + 1, row, account, say));
      }
      blocks.add(new Table(say.text(ours ? "service.ours" : "service.others"), columns(say), texts));
    }
  }

  private static List<Table.Column> columns(Say say) {
    return List.of(
        new Table.Column(say.text("number"), 6, Table.Align.CENTRE),
        new Table.Column(say.text("service.name"), 20, Table.Align.LEFT),
        new Table.Column(say.text("service.entry"), 21, Table.Align.LEFT),
        new Table.Column(say.text("service.before"), 10, Table.Align.CENTRE),
        new Table.Column(say.text("service.now"), 9, Table.Align.CENTRE),
        new Table.Column(say.text("service.dual"), 10, Table.Align.CENTRE),
        new Table.Column(say.text("service.nat64"), 12, Table.Align.CENTRE),
        new Table.Column(say.text("service.only"), 11, Table.Align.CENTRE),
        new Table.Column(say.text("service.problem"), 38, Table.Align.LEFT),
        new Table.Column(say.text("service.actor"), 14, Table.Align.LEFT));
  }

  private static List<String> row(int number, ServiceRow row, PeriodAccount account, Say say) {
    Snapshot before = account.before();
    String earlier = before == null ? say.text("none")
        : before.service(row.name()).map(ServiceRow::rung).orElse(say.text("none"));
    return List.of(
        "" + number,
        row.name(),
        row.entry(),
        earlier,
        rung(row),
        answer(row.works().dualStack(), say),
        answer(row.works().ipv6OnlyWithNat64(), say),
        answer(row.works().ipv6Only(), say),
        problem(row, say),
        row.worst() == null ? say.text("none") : Words.in(say.language()).actor(row.mustAct()));
  }

  /// The rung, with a question mark when the climb was stopped by what could not be told from here.
  static String rung(ServiceRow row) {
    boolean nothing = row.inconclusiveAt() != null && row.height() == 0;
    return nothing ? "?" : row.rung() + (row.inconclusiveAt() == null ? "" : "?");
  }

  static String answer(@Nullable Boolean works, Say say) {
    return works == null ? "?" : say.text(works ? "yes" : "no");
  }

  static String problem(ServiceRow row, Say say) {
    Verdict worst = row.worst();
    if (worst != null) {
      String same = worst.sameOnIpv4() ? " " + say.text("service.same") : "";
      return VerdictText.in(say.language()).message(worst) + same;
    }
    return say.text(row.inconclusiveAt() == null ? "service.fine" : "service.unknown");
  }
}
