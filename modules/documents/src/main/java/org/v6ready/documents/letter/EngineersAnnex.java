package org.v6ready.documents.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.v6ready.documents.OwnAddresses;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.documents.report.Snapshot;
import org.v6ready.model.plan.Task;
import org.v6ready.model.plan.TaskOrigin;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.plan.period.Dates;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// What an engineer needs to see and repeat every finding of a letter.
final class EngineersAnnex {
  private EngineersAnnex() {}

  static List<Block> blocks(Letter letter, Say say) {
    List<Block> blocks = new ArrayList<>();
    Snapshot run = letter.run();
    if (run != null) {
      blocks.add(new Block.Text(Block.Tone.NOTE, say.text(
          "letter.run", "run", run.header().id(), "date", say.day(Dates.day(run.header().started())),
          "vantage", Words.in(say.language()).text("vantage." + run.header().vantage().type().word()),
          "program", run.header().program(), "policy", run.header().policy())));
      if (!run.sha256().isEmpty()) {
        blocks.add(new Block.Text(Block.Tone.NOTE, say.text("run.sha", "run", run.header().id(), "sha", run.sha256())));
      }
    }
    blocks.add(new Table("", columns(say), rows(letter, say)));
    return blocks;
  }

  private static List<Table.Column> columns(Say say) {
    return List.of(
        new Table.Column(say.text("number"), 6, Table.Align.CENTRE),
        new Table.Column(say.text("task.id"), 13, Table.Align.LEFT),
        new Table.Column(say.text("task.subject"), 16, Table.Align.LEFT),
        new Table.Column(say.text("letter.found"), 22, Table.Align.LEFT),
        new Table.Column(say.text("book.rfc"), 11, Table.Align.LEFT),
        new Table.Column(say.text("book.repeat"), 18, Table.Align.LEFT),
        new Table.Column(say.text("book.remedy"), 17, Table.Align.LEFT));
  }

  private static List<List<String>> rows(Letter letter, Say say) {
    VerdictText text = VerdictText.in(say.language());
    List<List<String>> rows = new ArrayList<>();
    for (Task task : letter.findings()) {
      if (task.origin() instanceof TaskOrigin.Found(Verdict verdict, String subject)) {
        rows.add(List.of(
            Integer.toString(rows.size() + 1),
            task.id() + "\n" + verdict.check(),
            subject,
            OwnAddresses.hidden(text.message(verdict), say),
            verdict.rfc(),
            OwnAddresses.hidden(Objects.requireNonNullElse(verdict.repeat(), ""), say),
            OwnAddresses.hidden(text.remedy(verdict), say)));
      }
    }
    return rows;
  }
}
