package org.v6ready.documents.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.v6ready.documents.Head;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Block;
import org.v6ready.documents.block.Paper;

/// A period's report as a paper: the five customary parts, then the annexes. Everything is written
/// from data; what only people know stands in italics between brackets.
public final class ReportPaper {
  private ReportPaper() {}

  /// The report of an account, dated `today`.
  public static Paper of(PeriodAccount account, LocalDate today, Say say) {
    String about = about(account, say);
    List<Block> body = new ArrayList<>();
    body.add(Head.named(account.office(), "BC", today, say));
    body.add(new Block.Named(say.text("report.kind"), about));
    body.add(new Block.Addressees(say.text("to"), List.of(account.office().reportTo())));
    DirectionPart.write(body, account, say);
    ResultPart.write(body, account, say);
    JudgementPart.write(body, account, say);
    RequestPart.write(body, account, say);
    body.add(new Block.Text(
        say.text("report.end", "about", lower(about), "office", account.office().name())));
    body.add(Head.signature(account.office(), true, say));
    return new Paper(say.text("report.title", "about", about), say.language(), body, annexes(account, say));
  }

  /// What the report is about, with its period.
  static String about(PeriodAccount account, Say say) {
    String period = say.period(account.period());
    return account.plan() == null
        ? say.text("report.about", "office", account.office().name(), "period", period)
        : say.text("report.about.plan", "plan", account.plan().title().in(say.language()), "period", period);
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }

  private static List<Paper.Annex> annexes(PeriodAccount account, Say say) {
    String attached = say.text("annex.attached", "office", account.office().name(), "symbol", "BC-" + account.office().symbol());
    List<Unnumbered> some =
        Stream.of(
                new Unnumbered("annex.indicators", true, IndicatorAnnex.blocks(account, say)),
                new Unnumbered("annex.services", true, ServiceAnnex.blocks(account, say)),
                new Unnumbered("annex.method", false, MethodAnnex.blocks(account, say)))
            .filter(annex -> !annex.blocks.isEmpty())
            .toList();
    List<Paper.Annex> annexes = new ArrayList<>();
    for (Unnumbered annex : some) {
      String label = some.size() == 1 ? say.text("annex.one") : say.text("annex", "number", Say.roman(annexes.size() + 1));
      annexes.add(new Paper.Annex(label, say.text(annex.key), attached, annex.landscape, annex.blocks));
    }
    return annexes;
  }

  /// An annex whose number depends on which others there are.
  private record Unnumbered(String key, boolean landscape, List<Block> blocks) {}
}
