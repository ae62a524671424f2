package org.v6ready.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.run.Run;
import org.v6ready.model.run.TargetResult;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Verdict;

/// One line for each target under a line of names; words and ids only, the same in every language.
public final class TsvRun {
  private static final List<String> NAMES =
      List.of("name", "kind", "entry", "owner", "rung", "inconclusiveAt", "worksDualStack",
          "worksIpv6OnlyWithNat64", "worksIpv6Only", "worstCheck", "worstCode");

  private TsvRun() {}

  /// Writes a run.
  public static void write(Run run, OutputStream out) throws IOException {
    line(NAMES, out);
    for (TargetResult result : run.results()) {
      line(row(result), out);
    }
  }

  private static List<String> row(TargetResult result) {
    Assessment assessment = result.assessment();
    return List.of(
        result.target().name(),
        result.target().service().kind(),
        result.target().service().entry(),
        result.target().owner().word(),
        assessment.rung(),
        assessment.inconclusiveAt() == null ? "" : assessment.inconclusiveAt(),
        truth(assessment.works().dualStack()),
        truth(assessment.works().ipv6OnlyWithNat64()),
        truth(assessment.works().ipv6Only()),
        assessment.worst().map(Verdict::check).orElse(""),
        assessment.worst().map(Verdict::code).orElse(""));
  }

  private static String truth(@Nullable Boolean value) {
    return value == null ? "" : value.toString();
  }

  private static void line(List<String> cells, OutputStream out) throws IOException {
    String line =
        cells.stream().map(cell -> cell.replaceAll("\\p{Cntrl}", " ")).collect(Collectors.joining("\t"));
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
