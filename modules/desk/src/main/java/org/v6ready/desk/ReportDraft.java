package org.v6ready.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Edits;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.model.plan.Rewrite;
import org.v6ready.model.run.RunHeader;
import org.v6ready.plan.period.Period;

/// A period's report in one language, with what people rewrote in it and the desk keeps.
public final class ReportDraft {
  private static final int LONGEST = 20_000;

  private final Desk desk;
  private final String kept;
  private final PeriodAccount account;
  private final Paper written;

  private ReportDraft(Desk desk, String kept, PeriodAccount account, Paper written) {
    this.desk = desk;
    this.kept = kept;
    this.account = account;
    this.written = written;
  }

  /// The report of a period; a run that is `asked` for stands for it whatever its day.
  public static ReportDraft of(Desk desk, Period period, @Nullable RunHeader asked, Locale language) {
    Say say = Say.in(language);
    PeriodAccount account = desk.account(period, asked, language);
    String kept = "report/" + period.word() + "/" + say.language().toLanguageTag();
    return new ReportDraft(desk, kept, account, ReportPaper.of(account, desk.today(), say));
  }

  public PeriodAccount account() {
    return account;
  }

  /// The report as the program writes it.
  public Paper written() {
    return written;
  }

  /// The report as people rewrote it.
  public Paper paper() {
    return Edits.rewritten(written, rewrites());
  }

  /// What is kept of it.
  public List<Rewrite> rewrites() {
    return desk.kept().rewrites(kept);
  }

  /// Keeps the passages that differ from what the program wrote, and of those kept before the ones that
  /// have no place in the report now.
  public void keep(List<Rewrite> passages) {
    List<Rewrite> rewrites = new ArrayList<>();
    for (Rewrite passage : passages) {
      if (!same(passage)) {
        rewrites.add(new Rewrite(passage.slot(), passage.original(), cut(passage.text())));
      }
    }
    rewrites.addAll(Edits.placed(written, rewrites()).homeless());
    desk.kept().rewrite(kept, rewrites.stream().distinct().toList());
  }

  /// Forgets all that was rewritten.
  public void restore() {
    desk.kept().rewrite(kept, List.of());
  }

  private static boolean same(Rewrite passage) {
    return Objects.equals(passage.text().strip(), passage.original().strip());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
  }
}
