package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.v6ready.model.run.RunHeader;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.Words;

/// One target through the runs, newest first: a line for each.
public final class HistoryText {
  /// A target's state in one run.
  public record Moment(RunHeader header, TargetResult result) {}

  private HistoryText() {}

  /// Writes the moments in the order given.
  public static void write(List<Moment> moments, Screen screen, OutputStream out) throws IOException {
    Words words = Words.in(screen.language());
    Lines lines = new Lines();
    lines.add(Columns.fit(words.text("history.time"), 22) + Columns.fit(words.text("table.rung"), 5)
        + Columns.fit(words.text("table.level"), 20) + words.text("history.worst"));
    for (Moment moment : moments) {
      Assessment assessment = moment.result().assessment();
      String worst = assessment.worst().map(HistoryText::worst).orElse("");
      lines.add(
          Columns.fit(moment.result().measured().toString().substring(0, 19).replace('T', ' ') + "Z", 22)
              + Columns.fit(Words.rung(assessment), 5)
              + Columns.fit(words.level(assessment), 20)
              + worst);
    }
    lines.write(out);
  }

  private static String worst(Verdict verdict) {
    return Paint.mark(verdict.judgement()) + " " + verdict.check() + " " + verdict.code();
  }
}
