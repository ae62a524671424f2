package org.v6ready.plan.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of periods.
final class PeriodWord {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<from>" + DAY + ")\\.\\.(?<to>" + DAY + ")"
              + "|(?<year>20\\d{2})(?:-(?:[Qq](?<quarter>[1-4])|[Hh](?<half>[12])|(?<month>0[1-9]|1[0-2])))?");

  private PeriodWord() {}

  private static LocalDate day(String word) {
    return Dates.parse(word).orElseThrow(() -> new DateTimeException(word));
  }

  static Period period(Matcher parts) {
    String from = parts.group("from");
    if (from != null) {
      return new Period.Between(new Dates(day(from), day(parts.group("to"))));
    }
    int year = Integer.parseInt(parts.group("year"));
    String quarter = parts.group("quarter");
    String half = parts.group("half");
    String month = parts.group("month");
    if (quarter != null) {
      return new Period.Quarter(year, Integer.parseInt(quarter));
    }
    if (half != null) {
      return new Period.HalfYear(year, Integer.parseInt(half));
    }
    return month != null ? new Period.Month(year, Integer.parseInt(month)) : new Period.Year(year);
  }
}
