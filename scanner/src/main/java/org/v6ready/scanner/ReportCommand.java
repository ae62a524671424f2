package org.v6ready.scanner;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.v6ready.desk.Desk;
import org.v6ready.desk.ReportDraft;
import org.v6ready.documents.PaperFormat;
import org.v6ready.documents.Say;
import org.v6ready.documents.docx.Template;
import org.v6ready.documents.report.ReportBook;
import org.v6ready.model.run.RunHeader;
import org.v6ready.plan.period.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `report`: a period's report as docx, pdf, xlsx and html; prints the files' names.
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin CommonOptions common = new CommonOptions();
  @Mixin PlanDesk planDesk = new PlanDesk();
  @Mixin PaperOptions papers = new PaperOptions();

  @Option(names = "--period", paramLabel = "PERIOD")
  @Nullable String period;

  @Option(names = "--run", paramLabel = "RUN")
  @Nullable String run;

  @Option(names = "--original")
  boolean original;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<PaperFormat> formats = papers.chosen(List.of(PaperFormat.values()));
    Template styles = papers.styles(console);
    try (PlanDesk.Open open = planDesk.open(console, common.data)) {
      Desk desk = open.desk();
      Period asked = period(desk);
      RunHeader header = run == null ? null : Runs.header(open.store(), run);
      Say say = Say.in(console.language());
      ReportDraft draft = ReportDraft.of(desk, asked, header, console.language());
      if (draft.account().now() == null) {
        console.say("report.empty", Map.of("days", say.days(asked.window())));
      }
      int rewritten = original ? 0 : draft.rewrites().size();
      if (rewritten > 0) {
        console.say("report.rewritten", Map.of("count", Integer.toString(rewritten)));
      }
      papers.write(
          console, original ? draft.written() : draft.paper(), ReportBook.of(draft.account(), say), formats, styles,
          say.text("file.report", "period", asked.word()));
      return Exit.OK;
    }
  }

  /// What was asked for, else the quarter whose reporting window holds today.
  private Period period(Desk desk) {
    String word = period;
    return word == null
        ? Period.quarterReportedOn(desk.today())
        : Period.parse(word).orElseThrow(() -> Refused.usage("report.period", Map.of("value", word)));
  }
}
