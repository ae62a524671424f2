package org.v6ready.web.plan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.desk.Desk;
import org.v6ready.desk.Letters;
import org.v6ready.desk.ReportDraft;
import org.v6ready.documents.PaperFiles;
import org.v6ready.documents.PaperFormat;
import org.v6ready.documents.Say;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.checklist.ChecklistBook;
import org.v6ready.documents.checklist.ChecklistCalendar;
import org.v6ready.documents.checklist.ChecklistCsv;
import org.v6ready.documents.checklist.ChecklistPaper;
import org.v6ready.documents.docx.DocxWriter;
import org.v6ready.documents.html.HtmlWriter;
import org.v6ready.documents.letter.Letter;
import org.v6ready.documents.letter.LetterPaper;
import org.v6ready.documents.pdf.PdfWriter;
import org.v6ready.documents.report.ReportBook;
import org.v6ready.documents.sheet.XlsxWriter;
import org.v6ready.model.time.Clock;
import org.v6ready.plan.entry.ValueForm;
import org.v6ready.plan.period.Period;
import org.v6ready.plan.task.Checklist;
import org.v6ready.web.Frame;
import org.v6ready.web.Page;

/// Reports and letters: choose a period, read and rewrite the text, take the files; the checklist's files.
final class PaperPages {
  private static final int PERIODS = 6;
  private static final int DAYS_TO_ANSWER = 30;

  private final DeskSource source;
  private final Frame frame;

  PaperPages(DeskSource source, Frame frame) {
    this.source = source;
    this.frame = frame;
  }

  void route(RoutesConfig routes) {
    routes.get("/reports", this::reports);
    routes.get("/reports/draft", this::draft);
    routes.post("/reports/file", this::report);
    routes.get("/letters/file", this::letter);
    routes.get("/checklist/file", this::checklist);
  }

  private void reports(Context context) {
    Page page = frame.page(context);
    Desk desk = source.open();
    Say say = Say.in(page.language());
    List<PaperChoice> periods = new ArrayList<>();
    Period period = Period.quarterReportedOn(desk.today());
    for (int i = 0; i < PERIODS; i++) {
      periods.add(new PaperChoice(period.word(), say.period(period) + " (" + say.days(period.window()) + ")"));
      period = period.previous();
    }
    Period year = new Period.Year(desk.today().getYear());
    periods.add(new PaperChoice(year.word(), say.period(year) + " (" + say.days(year.window()) + ")"));
    List<PaperChoice> letters = new ArrayList<>();
    for (Letter letter : new Letters(desk, null, page.language()).all()) {
      letters.add(new PaperChoice(letter.body().id() + ":" + letter.addressee(), page.text("letters.row", Map.of("addressee", letter.addressee(), "findings", "" + letter.findings().size(),
          "steps", "" + letter.steps().size(), "figures", "" + letter.owed().size()))));
    }
    context.render("reports.jte", Map.of("page", page, "periods", periods, "letters", letters, "by", desk.today().plusDays(DAYS_TO_ANSWER).toString()));
  }

  private static Period period(String word) {
    return Period.parse(word).orElseThrow(BadRequestResponse::new);
  }

  private void draft(Context context) {
    Page page = frame.page(context);
    ReportDraft draft = ReportDraft.of(source.open(), period(PlanPages.param(context, "period")), null, page.language());
    context.render("draft.jte", Map.of("page", page, "view", DraftView.of(draft)));
  }

  /// Keeps the text as it was sent, or as the program wrote it; then shows it again or hands out the file.
  private void report(Context context) {
    Page page = frame.page(context);
    ReportDraft draft = ReportDraft.of(source.open(), period(String.valueOf(context.formParam("period"))), null, page.language());
    String wanted = String.valueOf(context.formParam("format"));
    if (wanted.equals("restore")) {
      draft.restore();
    } else {
      draft.keep(DraftView.sent(context.formParamMap()));
    }
    if (wanted.equals("restore") || wanted.equals("save")) {
      context.redirect("/reports/draft?period=" + draft.account().period().word(), HttpStatus.SEE_OTHER);
      return;
    }
    PaperFormat format = PaperFormat.of(wanted).orElseThrow(BadRequestResponse::new);
    Say say = Say.in(page.language());
    Paper paper = draft.paper();
    String name = say.text("file.report", "period", draft.account().period().word()) + "." + format.word();
    file(context, name, out -> {
      switch (format) {
        case DOCX -> DocxWriter.write(paper, out);
        case PDF -> PdfWriter.write(paper, out);
        case XLSX -> XlsxWriter.write(ReportBook.of(draft.account(), say), out);
        case HTML -> HtmlWriter.write(paper, out);
      }
    });
  }

  private void letter(Context context) {
    Page page = frame.page(context);
    Desk desk = source.open();
    String by = PlanPages.param(context, "by");
    Optional<LocalDate> day = ValueForm.parseDay(by);
    if (day.isEmpty() && !by.isEmpty()) {
      throw new BadRequestResponse();
    }
    // The format, the body and the addressee.
    String[] pick = PlanPages.param(context, "pick").split(":", 3);
    Letter letter =
        new Letters(desk, day.orElse(null), page.language()).all().stream()
            .filter(one -> pick.length == 3 && one.body().id().equals(pick[1]) && one.addressee().equals(pick[2]))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    Say say = Say.in(page.language());
    Paper paper = LetterPaper.of(letter, say);
    boolean pdf = pick[0].equals("pdf");
    String name = say.text("file.letter", "body", letter.body().id()) + (pdf ? ".pdf" : ".docx");
    file(context, name, out -> {
      if (pdf) {
        PdfWriter.write(paper, out);
      } else {
        DocxWriter.write(paper, out);
      }
    });
  }

  private void checklist(Context context) {
    Page page = frame.page(context);
    Desk desk = source.open();
    Say say = Say.in(page.language());
    Checklist open = desk.checklist(desk.today()).open();
    switch (PlanPages.param(context, "format")) {
      case "xlsx" -> file(context, "checklist.xlsx", out -> XlsxWriter.write(ChecklistBook.of(open, desk.plan(), say), out));
      case "csv" -> file(context, "checklist.csv", out -> ChecklistCsv.write(open, desk.plan(), say, out));
      case "ics" -> file(context, "checklist.ics", out -> ChecklistCalendar.write(open, desk.plan(), say, Clock.system().now(), out));
      case "pdf" -> file(context, "checklist.pdf", out -> PdfWriter.write(ChecklistPaper.of(open, desk.plan(), desk.today(), say), out));
      default -> throw new BadRequestResponse();
    }
  }

  /// Sends a file to be kept, never shown in place: its content is made of other people's text.
  private static void file(Context context, String name, PaperFiles.Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.write(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.contentType("application/octet-stream").result(out.toByteArray());
  }
}
