package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.report.VerdictText;

/// One line for each verdict (RFC 4180), for spreadsheets. A cell that a spreadsheet would take for a
/// formula gets an apostrophe in front, because names and sentences come from outside.
public final class CsvRun {
  private static final List<String> NAMES =
      List.of("target", "kind", "entry", "owner", "rung", "check", "checkRung", "verdict", "code",
          "sameOnIpv4", "message", "remedy", "actor", "rfc", "repeat");

  private CsvRun() {}

  /// Writes a run; sentences in the chosen language.
  public static void write(Run run, Locale language, OutputStream out) throws IOException {
    VerdictText text = VerdictText.in(language);
    line(NAMES, out);
    for (TargetResult result : run.results()) {
      for (Verdict verdict : result.assessment().verdicts()) {
        line(row(result, verdict, text), out);
      }
    }
  }

  private static List<String> row(TargetResult result, Verdict verdict, VerdictText text) {
    return List.of(
        result.target().name(),
        result.target().service().kind(),
        result.target().service().entry(),
        result.target().owner().word(),
        result.assessment().rung(),
        verdict.check(),
        verdict.rung(),
        verdict.judgement().word(),
        verdict.code(),
        Boolean.toString(verdict.sameOnIpv4()),
        text.message(verdict),
        text.remedy(verdict),
        verdict.actor().word(),
        verdict.rfc(),
        Objects.requireNonNullElse(verdict.repeat(), ""));
  }

  private static void line(List<String> cells, OutputStream out) throws IOException {
    String line = cells.stream().map(CsvRun::cell).collect(Collectors.joining(","));
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
