package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// One line for each check of an audit under a line of names.
public final class TsvOffice {
  private static final List<String> NAMES = List.of("office", "check", "rung", "verdict", "code", "actor", "message");

  private TsvOffice() {}

  /// Writes an audit; sentences in the chosen language.
  public static void write(OfficeRun run, Locale language, OutputStream out) throws IOException {
    VerdictText text = VerdictText.in(language);
    line(NAMES, out);
    for (Verdict verdict : run.assessment().verdicts()) {
      line(
          List.of(run.facts().office().name(), verdict.check(), verdict.rung(), verdict.judgement().word(), verdict.code(),
              verdict.actor().word(), text.message(verdict)),
          out);
    }
  }

  private static void line(List<String> cells, OutputStream out) throws IOException {
    String line = cells.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", " ")).collect(Collectors.joining("\t"));
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
