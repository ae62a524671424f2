package org.v6ready.plan.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/// A period reports are about. Its [#window] is what Decree 09/2019/ND-CP article 12 counts (figures
/// close on the 14th); its [#calendar] is the ordinary period.
public sealed interface Period {
  /// The reporting window of the decree.
  Dates window();

  /// The calendar's period.
  Dates calendar();

  /// The period before, to be shown beside this one.
  Period previous();

  /// The word on the command line: `2026-Q4`, `2026-H2`, `2026-11`, `2026`, `2026-10-01..2026-11-20`.
  String word();

  /// Reads a [#word], whose days may also be written `01/10/2026..20/11/2026`; empty when it is none, or its
  /// days do not exist.
  static Optional<Period> parse(String text) {
    Matcher parts = PeriodWord.PATTERN.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(PeriodWord.period(parts));
    } catch (DateTimeException | IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  /// The quarter whose calendar holds a day.
  static Quarter quarterOf(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /// The quarter whose reporting window holds a day: from the 15th of a quarter's last month on, the
  /// next one.
  static Quarter quarterReportedOn(LocalDate day) {
    Quarter calendar = quarterOf(day);
    return day.isAfter(calendar.window().to()) ? quarterOf(calendar.calendar().to().plusDays(1)) : calendar;
  }

  /// From the 15th of the month before to the 14th of the last month.
  private static Dates closingOn14th(Dates calendar) {
    return new Dates(
        calendar.from().minusMonths(1).withDayOfMonth(15), calendar.to().withDayOfMonth(14));
  }

  private static Dates months(int year, int first, int count) {
    LocalDate from = LocalDate.of(year, first, 1);
    return new Dates(from, from.plusMonths(count).minusDays(1));
  }

  /// One month, 1 to 12.
  record Month(int year, int month) implements Period {
    @Override
    public Dates window() {
      return closingOn14th(calendar());
    }

    @Override
    public Dates calendar() {
      return months(year, month, 1);
    }

    @Override
    public Month previous() {
      return month == 1 ? new Month(year - 1, 12) : new Month(year, month - 1);
    }

    @Override
    public String word() {
      return "%04d-%02d".formatted(year, month);
    }
  }

  /// One quarter, 1 to 4.
  record Quarter(int year, int quarter) implements Period {
    public Quarter {
      if (quarter < 1 || quarter > 4) {
        throw new IllegalArgumentException("no quarter " + quarter);
      }
    }

    @Override
    public Dates window() {
      return closingOn14th(calendar());
    }

    @Override
    public Dates calendar() {
      return months(year, quarter * 3 - 2, 3);
    }

    @Override
    public Quarter previous() {
      return quarter == 1 ? new Quarter(year - 1, 4) : new Quarter(year, quarter - 1);
    }

    @Override
    public String word() {
      return "%04d-Q%d".formatted(year, quarter);
    }
  }

  /// Half a year, 1 or 2.
  record HalfYear(int year, int half) implements Period {
    @Override
    public Dates window() {
      return closingOn14th(calendar());
    }

    @Override
    public Dates calendar() {
      return months(year, half * 6 - 5, 6);
    }

    @Override
    public HalfYear previous() {
      return half == 1 ? new HalfYear(year - 1, 2) : new HalfYear(year, 1);
    }

    @Override
    public String word() {
      return "%04d-H%d".formatted(year, half);
    }
  }

  /// One year.
  record Year(int year) implements Period {
    @Override
    public Dates window() {
      return closingOn14th(calendar());
    }

    @Override
    public Dates calendar() {
      return months(year, 1, 12);
    }

    @Override
    public Year previous() {
      return new Year(year - 1);
    }

    @Override
    public String word() {
      return "%04d".formatted(year);
    }
  }

  /// Any days, for a report on request; the window is the days themselves.
  record Between(Dates dates) implements Period {
    @Override
    public Dates window() {
      return dates;
    }

    @Override
    public Dates calendar() {
      return dates;
    }

    @Override
    public Between previous() {
      long days = dates.to().toEpochDay() - dates.from().toEpochDay() + 1;
      return new Between(new Dates(dates.from().minusDays(days), dates.from().minusDays(1)));
    }

    @Override
    public String word() {
      return dates.from() + ".." + dates.to();
    }
  }
}
