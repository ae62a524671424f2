package org.v6ready.scanner;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.time.Clock;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Measure;
import org.v6ready.plan.period.Dates;
import org.v6ready.report.text.UseTable;
import org.v6ready.report.use.UseCsv;
import org.v6ready.report.use.UseJson;
import org.v6ready.report.use.UseReport;
import org.v6ready.use.show.Standing;
import picocli.CommandLine.Option;

/// How figures of use are printed, and the target they are held against.
final class UseOutput {
  private static final List<String> FORMATS = List.of("table", "json", "csv");

  @Option(names = {"-o", "--output"}, paramLabel = "FORMAT")
  @Nullable String format;

  @Option(names = "--target", paramLabel = "PERCENT")
  double target = 90;

  @Option(names = "--by", paramLabel = "DATE")
  @Nullable String by;

  void check(Console console) {
    word(console);
    day();
    if (!(target > 0 && target < 100)) {
      throw Refused.usage("use.percent", Map.of("option", "--target", "value", Double.toString(target)));
    }
  }

  /// The day of the forecast; null when none was named.
  private @Nullable LocalDate day() {
    String word = by;
    return word == null ? null : Dates.parse(word).orElseThrow(() -> Refused.usage("letter.day", Map.of("value", word)));
  }

  private String word(Console console) {
    String word = format == null ? (console.outIsTerminal() ? "table" : "csv") : format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(word)) {
      throw Values.unknown("-o", word, FORMATS);
    }
    return word;
  }

  void write(List<Measure> measures, List<ContextPoint> context, Console console) throws IOException {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(Clock.system().now(), zone);
    LocalDate day = Objects.requireNonNullElseGet(day(), () -> LocalDate.of(Math.max(2030, today.getYear()), 12, 31));
    UseReport report = new UseReport(Standing.of(measures, target / 100, day), context, target / 100, day);
    switch (word(console)) {
      case "json" -> UseJson.write(report, console.out());
      case "csv" -> UseCsv.write(report, console.out());
      default -> UseTable.write(report, console.screen(), zone, console.out());
    }
    console.out().flush();
  }
}
