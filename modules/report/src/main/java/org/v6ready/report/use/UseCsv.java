package org.v6ready.report.use;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.use.show.Standing;

/// One line for each figure (RFC 4180). Context series are not in it: they are no figures of the place.
public final class UseCsv {
  private static final List<String> NAMES =
      List.of("method", "quantity", "unit", "place", "from", "to", "part", "whole", "share", "low", "high", "basis",
          "state", "coverage", "notes", "formulas");

  private UseCsv() {}

  /// Writes the figures.
  public static void write(UseReport report, OutputStream out) throws IOException {
    line(NAMES, out);
    for (Standing standing : report.standings()) {
      line(row(standing), out);
    }
  }

  private static List<String> row(Standing standing) {
    Measure measure = standing.measure();
    Interval interval = measure.interval();
    return List.of(
        measure.series().method().word(),
        measure.series().quantity().symbol(),
        measure.series().quantity().unit().word(),
        measure.series().place(),
        measure.window().from().toString(),
        measure.window().to().toString(),
        Long.toString(measure.part()),
        Long.toString(measure.whole()),
        number(measure.share()),
        interval == null ? "" : number(interval.low()),
        interval == null ? "" : number(interval.high()),
        interval == null ? "" : interval.basis().word(),
        standing.proof() == null ? "" : standing.proof().word(),
        measure.coverage() == null ? "" : number(measure.coverage().share()),
        String.join(" ", measure.notes()),
        measure.formulas());
  }

  private static String number(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static void line(List<String> cells, OutputStream out) throws IOException {
    String line = cells.stream().map(UseCsv::cell).collect(Collectors.joining(","));
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
