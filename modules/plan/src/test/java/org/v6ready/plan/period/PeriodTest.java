package org.v6ready.plan.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    // word, window of article 12 of Decree 09/2019, calendar, period before
    "2026-Q1, 2025-12-15, 2026-03-14, 2026-01-01, 2026-03-31, 2025-Q4",
    "2026-Q2, 2026-03-15, 2026-06-14, 2026-04-01, 2026-06-30, 2026-Q1",
    "2026-Q3, 2026-06-15, 2026-09-14, 2026-07-01, 2026-09-30, 2026-Q2",
    "2026-q4, 2026-09-15, 2026-12-14, 2026-10-01, 2026-12-31, 2026-Q3",
    "2026-H1, 2025-12-15, 2026-06-14, 2026-01-01, 2026-06-30, 2025-H2",
    "2026-H2, 2026-06-15, 2026-12-14, 2026-07-01, 2026-12-31, 2026-H1",
    "2026,    2025-12-15, 2026-12-14, 2026-01-01, 2026-12-31, 2025",
    "2026-03, 2026-02-15, 2026-03-14, 2026-03-01, 2026-03-31, 2026-02",
    "2028-02, 2028-01-15, 2028-02-14, 2028-02-01, 2028-02-29, 2028-01",
    "2026-10-01..2026-10-10, 2026-10-01, 2026-10-10, 2026-10-01, 2026-10-10, 2026-09-21..2026-09-30",
    "01/10/2026..10/10/2026, 2026-10-01, 2026-10-10, 2026-10-01, 2026-10-10, 2026-09-21..2026-09-30",
    "2026-10-01..10/10/2026, 2026-10-01, 2026-10-10, 2026-10-01, 2026-10-10, 2026-09-21..2026-09-30"
  })
  void aPeriodHasTheDecreesWindowAndTheCalendars(
      String word, LocalDate from, LocalDate to, LocalDate calendarFrom, LocalDate calendarTo, String before) {
    Period period = Period.parse(word).orElseThrow();
    assertThat(period.window()).isEqualTo(new Dates(from, to));
    assertThat(period.calendar()).isEqualTo(new Dates(calendarFrom, calendarTo));
    assertThat(period.previous().word()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-Q5", "2026-13", "2026-H3", "Q4/2026", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "31/02/2026..01/03/2026", "01/10/2026", "26-Q1", "2026-Q1 x"})
  void whatIsNoPeriodIsRefused(String word) {
    assertThat(Period.parse(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-09-14, 2026-Q3", "2026-09-15, 2026-Q4", "2026-12-14, 2026-Q4", "2026-12-15, 2027-Q1", "2026-01-01, 2026-Q1"})
  void theQuarterReportedOnChangesOnTheFifteenth(LocalDate day, String quarter) {
    assertThat(Period.quarterReportedOn(day).word()).isEqualTo(quarter);
  }

  @Test
  void windowsFollowEachOtherWithoutGapOrOverlap() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(9000));
      Period quarter = Period.quarterReportedOn(day);
      assertThat(quarter.window().contains(day)).isTrue();
      assertThat(quarter.previous().window().to().plusDays(1)).isEqualTo(quarter.window().from());
    }
  }
}
