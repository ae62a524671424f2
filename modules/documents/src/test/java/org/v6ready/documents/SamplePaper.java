package org.v6ready.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.v6ready.documents.block.Paper;
import org.v6ready.documents.report.PeriodAccount;
import org.v6ready.documents.report.PeriodReading;
import org.v6ready.documents.report.ReportPaper;
import org.v6ready.documents.report.RunSource;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Office;
import org.v6ready.plan.Plan;
import org.v6ready.plan.file.PlanReader;
import org.v6ready.plan.file.PlanReading;
import org.v6ready.plan.indicator.Standings;
import org.v6ready.plan.period.Period;

/// A quarter's report made of [Sample] runs.
public final class SamplePaper {
  public static final Locale VIETNAMESE = Locale.of("vi");
  public static final Period QUARTER = Period.parse("2026-Q4").orElseThrow();
  public static final Office COMMITTEE = Office.of("UBND xã Trần Phú", "Thái Nguyên", "");

  private static final String PLAN =
      """
      version: 1
      plan: { title: Kế hoạch phát triển hạ tầng số xã Trần Phú giai đoạn 2026 - 2030, issuer: UBND xã Trần Phú, focal: VHXH }
      packs: [xa-tranphu-2026]
      """;

  private SamplePaper() {}

  /// The shipped plan.
  public static Plan plan() {
    return switch (PlanReader.parse("plan.yaml", PLAN.getBytes(StandardCharsets.UTF_8), Map.of())) {
      case PlanReading.Good(Plan plan) -> plan;
      case PlanReading.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  /// Three months' runs of `services` services.
  public static RunSource runs(int services) {
    return Sample.source(
        Sample.run("20260905T010203Z-aaaa", "2026-09-05T01:02:03Z", services, 30),
        Sample.run("20261006T010203Z-bbbb", "2026-10-06T01:02:03Z", services, 40),
        Sample.run("20261110T010203Z-cccc", "2026-11-10T01:02:03Z", services, 55));
  }

  /// What the fourth quarter's report says of them.
  public static PeriodAccount account(RunSource runs, Office office, Locale language) {
    Plan plan = plan();
    return new PeriodReading(runs, language)
        .account(QUARTER, office, null, plan, Standings.of(plan, values(), QUARTER.window().to()),
            Standings.of(plan, values(), QUARTER.previous().window().to()));
  }

  /// The report.
  public static Paper paper(RunSource runs, Office office, Locale language) {
    return ReportPaper.of(account(runs, office, language), LocalDate.parse("2026-12-15"), Say.in(language));
  }

  private static List<IndicatorValue> values() {
    Instant entered = Instant.parse("2026-11-02T00:00:00Z");
    return List.of(
        new IndicatorValue("II.1.3a", new BigDecimal("61.2"), new Fraction(612, 0, 1000), true, ValueSource.MANUAL,
            "Các thôn", "sample-survey", LocalDate.parse("2026-11-01"), List.of("cv12.pdf"), "", entered),
        new IndicatorValue("I.1.3", new BigDecimal("90"), new Fraction(9, 0, 10), true, ValueSource.MANUAL, "Các thôn",
            "village-count", LocalDate.parse("2026-10-01"), List.of(), "=HYPERLINK(\"x\")", entered));
  }
}
