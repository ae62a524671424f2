package org.v6ready.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.v6ready.model.text.Days;
import org.v6ready.model.use.Access;
import org.v6ready.model.use.ContextPoint;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Stratum;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.report.use.UseReport;
import org.v6ready.use.show.Part;
import org.v6ready.use.show.Standing;
import org.v6ready.use.show.UseWords;
import org.v6ready.use.statistics.Forecast;
import org.v6ready.use.statistics.Proof;
import org.v6ready.use.statistics.Wilson;

/// Figures of use for a terminal: a line for each method and quantity, what it rests on below.
public final class UseTable {
  private static final int METHOD = 31;

  private final UseReport report;
  private final Screen screen;
  private final UseWords words;
  private final Paint paint;
  private final ZoneId zone;
  private final Lines lines = new Lines();

  private UseTable(UseReport report, Screen screen, ZoneId zone) {
    this.report = report;
    this.screen = screen;
    this.words = UseWords.in(screen.language());
    this.paint = new Paint(screen.colours());
    this.zone = zone;
  }

  /// Writes the report; days are those of `zone`.
  public static void write(UseReport report, Screen screen, ZoneId zone, OutputStream out) throws IOException {
    UseTable table = new UseTable(report, screen, zone);
    table.all();
    table.lines.write(out);
  }

  private void all() {
    lines.add(paint.strong(words.text("show.title", Map.of("target", words.percent(report.target())))));
    if (report.standings().isEmpty()) {
      lines.wrapped("", words.text("show.none"), screen.columns());
    } else {
      lines.blank();
      lines.add(paint.faint(
          Columns.fit(words.text("show.method"), METHOD) + Columns.fit(words.text("show.quantity"), 9)
              + Columns.fit(words.text("show.share"), 7) + Columns.fit(words.text("show.interval"), 13)
              + words.text("show.state")));
    }
    report.standings().forEach(this::standing);
    if (!report.context().isEmpty()) {
      lines.blank();
      lines.add(paint.faint(words.text("show.context")));
      report.context().forEach(this::context);
    }
  }

  private void standing(Standing standing) {
    Measure measure = standing.measure();
    String head = words.method(measure.series().method());
    lines.add(
        Columns.fit(head, METHOD - 1) + " " + Columns.fit(measure.series().quantity().symbol(), 9)
            + Columns.fit(words.percent(measure.share()), 7) + Columns.fit(words.interval(measure), 13)
            + state(standing.proof()));
    detail(words.quantity(measure.series().quantity()) + " · " + measure.series().place());
    detail(
        words.text("show.counts", Map.of("part", number(measure.part()), "whole", number(measure.whole()),
            "unit", words.unit(measure.series().quantity().unit())))
            + " · " + words.text("show.window", Map.of("from", day(measure.window().from()), "to", day(measure.window().to().minusMillis(1))))
            + covered(measure.coverage()));
    strata(measure);
    parts(measure);
    if (!measure.skipped().isEmpty()) {
      detail(words.text("show.left-out", Map.of("reasons", reasons(measure.skipped()))));
    }
    measure.notes().forEach(note -> detail(words.note(note)));
    outlook(standing);
  }

  private String state(@org.jspecify.annotations.Nullable Proof proof) {
    if (proof == null) {
      return paint.faint("–");
    }
    Judgement tone =
        switch (proof) {
          case PROVEN -> Judgement.PASS;
          case NOT_PROVEN -> Judgement.WARN;
          case BELOW -> Judgement.FAIL;
          case NOT_ENOUGH_EVIDENCE -> Judgement.INCONCLUSIVE;
        };
    return paint.judgement(tone, Paint.mark(tone) + " " + words.proof(proof));
  }

  private void detail(String sentence) {
    lines.wrapped("  ", sentence, screen.columns());
  }

  private String covered(@org.jspecify.annotations.Nullable Coverage coverage) {
    return coverage == null
        ? ""
        : " · " + words.text("show.covered", Map.of("share", words.percent(coverage.share()), "things", words.coverage(coverage.things())));
  }

  private void strata(Measure measure) {
    if (measure.strata().isEmpty()) {
      return;
    }
    double all = measure.strata().stream().mapToDouble(stratum -> stratum.weight() == null ? 0 : stratum.weight()).sum();
    lines.add(paint.faint(
        "  " + Columns.fit(words.text("show.stratum"), 29) + Columns.fit(words.text("show.weight"), 9)
            + Columns.fit(words.text("show.observed"), 13) + Columns.fit(words.text("show.share"), 7) + words.text("show.interval")));
    for (Stratum stratum : measure.strata()) {
      Double weight = stratum.weight();
      String name = stratum.isp() + " " + access(stratum.access()) + (stratum.village().isEmpty() ? "" : " " + stratum.village());
      lines.add(
          "  " + Columns.fit(Columns.harmless(name), 29)
              + Columns.fit(weight == null || all == 0 ? "–" : words.percent(weight / all) + " %", 9)
              + Columns.fit(number(stratum.part()) + "/" + number(stratum.whole()), 13)
              + Columns.fit(stratum.whole() == 0 ? "–" : words.percent((double) stratum.part() / stratum.whole()), 7)
              + Wilson.of(stratum.part(), stratum.whole())
                  .map(interval -> words.percent(interval.low()) + "–" + words.percent(interval.high()))
                  .orElse("–"));
    }
  }

  private String access(Access access) {
    return words.text("show." + access.word());
  }

  private void parts(Measure measure) {
    List<Part> parts = Part.of(measure);
    if (!parts.isEmpty()) {
      lines.add("  " + words.text("show.parts"));
    }
    for (Part part : parts) {
      lines.wrapped(
          (part.service().isEmpty() ? "    " : "      ") + Columns.fit(words.percent(part.share()) + " %", 9),
          Columns.harmless(words.part(part)), screen.columns());
    }
  }

  private String reasons(Map<String, Long> skipped) {
    return new TreeMap<>(skipped).entrySet().stream()
        .map(entry -> words.skip(entry.getKey()) + " " + number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void outlook(Standing standing) {
    if (standing.change() != null) {
      detail(words.text("show.change." + standing.change().word()));
    }
    if (standing.missing().isPresent() && standing.missing().getAsLong() > 0) {
      detail(words.text("show.missing", Map.of("count", number(standing.missing().getAsLong()),
          "unit", words.unit(standing.measure().series().quantity().unit()))));
    } else if (standing.proof() == Proof.NOT_PROVEN && standing.measure().share() <= report.target()) {
      detail(words.text("show.impossible"));
    }
    Forecast forecast = standing.forecast();
    if (forecast != null) {
      detail(words.text("show.forecast", Map.of("day", day(forecast.day()), "middle", words.percent(forecast.middle()),
          "low", words.percent(forecast.low()), "high", words.percent(forecast.high()))));
      LocalDate reaches = forecast.reaches();
      LocalDate surely = forecast.surely();
      if (reaches != null) {
        detail(words.text(surely == null ? "show.reaches-open" : "show.reaches",
            Map.of("day", day(reaches), "surely", surely == null ? "" : day(surely))));
      }
    }
  }

  private void context(ContextPoint point) {
    detail(words.text("show.context-line", Map.of(
        "source", point.source(), "area", point.area(), "day", day(point.day()),
        "preferred", words.percent(point.preferred()), "capable", words.percent(point.capable()), "seen", number(point.seen()))));
  }

  private String day(Instant instant) {
    return day(instant.atZone(zone).toLocalDate());
  }

  private String day(LocalDate day) {
    return Days.told(day.toString(), screen.language());
  }

  private boolean english() {
    return screen.language().getLanguage().equals("en");
  }

  private String number(long value) {
    return String.format(english() ? Locale.ENGLISH : Locale.of("vi"), "%,d", value);
  }
}
