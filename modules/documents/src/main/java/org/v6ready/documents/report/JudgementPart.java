package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Plain;
import org.v6ready.documents.block.Table;
import org.v6ready.model.target.Actor;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// Part III: what is good, what is lacking, why. What the commune can do and what others must do are
/// never added up.
final class JudgementPart {
  private static final int CAUSES = 8;

  private JudgementPart() {}

  static void write(List<Block> body, PeriodAccount account, Say say) {
    body.add(new Block.Heading(1, say.text("judgement.heading")));
    body.add(new Block.Heading(2, say.text("judgement.good")));
    good(body, account, say);
    body.add(new Block.Heading(2, say.text("judgement.lacking")));
    lacking(body, account, say);
    body.add(new Block.Heading(2, say.text("judgement.why")));
    why(body, account, say);
  }

  private static void good(List<Block> body, PeriodAccount account, Say say) {
    List<String> up = account.moved(true);
    Snapshot now = account.now();
    if (now != null) {
      body.add(new Block.Text(say.text("judgement.works", "share", say.share(now.working(Snapshot.Answer.DUAL_STACK)))));
    }
    if (!up.isEmpty()) {
      body.add(new Block.Text(say.text("judgement.up", "count", say.number(up.size()), "names", say.names(up))));
    }
    body.add(new Block.Text(Block.Tone.TO_FILL, say.text("judgement.good.fill")));
  }

  private static void lacking(List<Block> body, PeriodAccount account, Say say) {
    Snapshot now = account.now();
    if (now == null) {
      body.add(new Block.Text(say.text("judgement.unmeasured")));
      return;
    }
    long ours = account.services().stream().filter(row -> row.fails() && row.mustAct() == Actor.COMMUNE).count();
    long others = account.services().stream().filter(row -> row.fails() && row.mustAct() != Actor.COMMUNE).count();
    body.add(new Block.Text(say.text("judgement.ours", "count", say.number(ours))));
    body.add(new Block.Text(say.text("judgement.others", "count", say.number(others))));
    List<String> down = account.moved(false);
    if (!down.isEmpty()) {
      body.add(new Block.Text(say.text("judgement.down", "count", say.number(down.size()), "names", say.names(down))));
    }
    if (now.counts().inconclusive() > 0) {
      body.add(new Block.Text(say.text("judgement.unknown", "count", say.number(now.counts().inconclusive()))));
    }
  }

  private static void why(List<Block> body, PeriodAccount account, Say say) {
    if (account.now() == null) {
      body.add(new Block.Text(say.text("judgement.why.unmeasured")));
      return;
    }
    VerdictText verdicts = VerdictText.in(say.language());
    Words words = Words.in(say.language());
    List<List<String>> rows = new ArrayList<>();
    for (FindingKind cause : FindingKind.fails(account.services(), List.of(Actor.values()))) {
      if (rows.size() < CAUSES) {
        rows.add(List.of(
            "" + (rows.size() + 1),
            verdicts.title(cause.example().check()),
            Plain.cut(verdicts.message(cause.example()), 300),
            say.number(cause.services().size()),
            words.actor(cause.example().actor())));
      }
    }
    if (rows.isEmpty()) {
      body.add(new Block.Text(say.text("judgement.no-cause")));
      return;
    }
    body.add(new Table(
        say.text("cause.caption"),
        List.of(
            new Table.Column(say.text("number"), 6, Table.Align.CENTRE),
            new Table.Column(say.text("cause.check"), 25, Table.Align.LEFT),
            new Table.Column(say.text("cause.example"), 43, Table.Align.LEFT),
            new Table.Column(say.text("cause.services"), 11, Table.Align.RIGHT),
            new Table.Column(say.text("service.actor"), 15, Table.Align.LEFT)),
        rows));
  }
}
