package org.v6ready.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.v6ready.documents.Say;
import org.v6ready.documents.sheet.Book;
import org.v6ready.documents.sheet.Book.Cell;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;
import org.v6ready.report.Words;

/// The report's tables as a spreadsheet; the summary is formulas over the sheet of services, so that
/// filtering and correcting stay honest.
public final class ReportBook {
  private ReportBook() {}

  /// The book of an account.
  public static Book of(PeriodAccount account, Say say) {
    List<Book.Page> pages = new ArrayList<>();
    pages.add(summary(account, say));
    pages.add(services(account, say));
    pages.add(findings(account, say));
    if (!account.standings().isEmpty()) {
      pages.add(new Book.Page(
          say.text("book.indicators"),
          IndicatorAnnex.columns(say).stream().map(column -> column.heading()).toList(),
          IndicatorAnnex.columns(say).stream().map(column -> column.weight() * 2).toList(),
          texts(IndicatorAnnex.rows(account, say)),
          List.of()));
    }
    pages.add(new Book.Page(
        say.text("book.runs"),
        List.of(say.text("run.use"), say.text("run.id"), say.text("run.date"), say.text("run.vantage"),
            say.text("run.program"), say.text("run.services")),
        List.of(16, 32, 14, 24, 24, 12),
        texts(MethodAnnex.rows(account, say)),
        sha(account, say)));
    return new Book(ReportPaper.about(account, say), pages);
  }

  private static List<String> sha(PeriodAccount account, Say say) {
    Snapshot now = account.now();
    return now == null || now.sha256().isEmpty()
        ? List.of()
        : List.of(say.text("run.sha", "run", now.header().id(), "sha", now.sha256()));
  }

  private static List<List<Cell>> texts(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(Book::text).toList()).toList();
  }

  private static Book.Page summary(PeriodAccount account, Say say) {
    int last = Math.max(2, account.services().size() + 1);
    String sheet = "'" + say.text("book.services") + "'!";
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(
        Book.text(say.text("book.total")),
        new Cell.Formula("COUNTA(" + sheet + "A2:A" + last + ")", false), Book.text("")));
    for (Snapshot.Answer answer : Snapshot.Answer.values()) {
      String column = column(answer);
      String count = "COUNTIF(" + sheet + column + "2:" + column + last + ",\"" + say.text("yes") + "\")";
      rows.add(List.of(
          Book.text(say.text("share." + answer)), new Cell.Formula(count, false),
          new Cell.Formula("IF(B2=0,0,B" + (rows.size() + 2) + "/B2)", true)));
    }
    if (account.now() != null) {
      for (String rung : account.now().counts().byRung().keySet()) {
        String count = "COUNTIF(" + sheet + "E2:E" + last + ",\"" + rung + "\")";
        rows.add(List.of(
            Book.text(say.text("rung.rung") + " " + rung), new Cell.Formula(count, false),
            new Cell.Formula("IF(B2=0,0,B" + (rows.size() + 2) + "/B2)", true)));
      }
    }
    return new Book.Page(
        say.text("book.summary"),
        List.of(say.text("share.what"), say.text("book.count"), "%"),
        List.of(60, 16, 12),
        rows,
        account.now() == null ? List.of(say.text("book.empty")) : List.of());
  }

  /// Where the sheet of services has an answer.
  private static String column(Snapshot.Answer answer) {
    return switch (answer) {
      case DUAL_STACK -> "G";
      case IPV6_ONLY_NAT64 -> "H";
      case IPV6_ONLY -> "I";
    };
  }

  private static Book.Page services(PeriodAccount account, Say say) {
    Words words = Words.in(say.language());
    List<List<Cell>> rows = new ArrayList<>();
    for (ServiceRow row : account.services()) {
      rows.add(List.of(
          Book.text(row.name()),
          Book.text(say.text("kind." + row.rung().charAt(0))),
          Book.text(row.entry()),
          Book.text(words.actor(row.owner())),
          Book.text(row.rung()),
          Book.text(Objects.requireNonNullElse(row.inconclusiveAt(), "")),
          Book.text(ServiceAnnex.answer(row.works().dualStack(), say)),
          Book.text(ServiceAnnex.answer(row.works().ipv6OnlyWithNat64(), say)),
          Book.text(ServiceAnnex.answer(row.works().ipv6Only(), say)),
          Book.text(ServiceAnnex.problem(row, say)),
          Book.text(row.worst() == null ? say.text("none") : words.actor(row.mustAct()))));
    }
    return new Book.Page(
        say.text("book.services"),
        List.of(say.text("service.name"), say.text("book.kind"), say.text("service.entry"), say.text("book.owner"),
            say.text("book.rung"), say.text("share.unknown"), say.text("service.dual"), say.text("service.nat64"),
            say.text("service.only"), say.text("service.problem"), say.text("service.actor")),
        List.of(40, 24, 44, 20, 8, 12, 12, 12, 12, 70, 20),
        rows,
        List.of());
  }

  private static Book.Page findings(PeriodAccount account, Say say) {
    Words words = Words.in(say.language());
    VerdictText text = VerdictText.in(say.language());
    List<List<Cell>> rows = new ArrayList<>();
    for (ServiceRow row : account.services()) {
      for (Verdict verdict : row.problems()) {
        rows.add(List.of(
            Book.text(row.name()),
            Book.text(row.entry()),
            Book.text(verdict.rung()),
            Book.text(verdict.check()),
            Book.text(words.judgement(verdict.judgement())),
            Book.text(text.message(verdict)),
            Book.text(text.remedy(verdict)),
            Book.text(words.actor(verdict.actor())),
            Book.text(verdict.rfc()),
            Book.text(Objects.requireNonNullElse(verdict.repeat(), ""))));
      }
    }
    return new Book.Page(
        say.text("book.findings"),
        List.of(say.text("service.name"), say.text("service.entry"), say.text("book.rung"), say.text("book.check"),
            say.text("book.judgement"), say.text("book.message"), say.text("book.remedy"), say.text("service.actor"),
            say.text("book.rfc"), say.text("book.repeat")),
        List.of(36, 40, 8, 24, 14, 70, 70, 20, 20, 60),
        rows,
        List.of());
  }
}
