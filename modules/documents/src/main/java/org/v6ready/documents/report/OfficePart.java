package org.v6ready.documents.report;

import java.util.List;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Table;
import org.v6ready.report.OfficeText;
import org.v6ready.report.Words;

/// What the audits of the commune's own networks proved in the period; nothing where there was none.
final class OfficePart {
  private OfficePart() {}

  static void write(List<Block> body, PeriodAccount account, Say say) {
    if (!account.offices().isEmpty()) {
      body.add(new Table(
          say.text("office.caption"),
          List.of(
              new Table.Column(say.text("office.name"), 30, Table.Align.LEFT),
              new Table.Column(say.text("office.day"), 18, Table.Align.CENTRE),
              new Table.Column(say.text("rung.rung"), 10, Table.Align.CENTRE),
              new Table.Column(say.text("rung.level"), 30, Table.Align.LEFT),
              new Table.Column(say.text("office.fails"), 15, Table.Align.RIGHT),
              new Table.Column(say.text("office.questions"), 16, Table.Align.RIGHT)),
          account.offices().stream().map(row -> row(row, say)).toList()));
      body.add(new Block.Text(Block.Tone.NOTE, say.text("office.legend")));
    }
  }

  private static List<String> row(OfficeRow row, Say say) {
    return List.of(
        OfficeText.in(say.language()).name(row.name()),
        say.day(row.day()),
        row.rung() + (row.inconclusiveAt() == null ? "" : "?"),
        Words.in(say.language()).text("office.level." + row.rung()),
        say.number(row.fails()),
        say.number(row.questions()));
  }
}
