package org.v6ready.plan.period;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// Days from `from` to `to`, both included.
public record Dates(LocalDate from, LocalDate to) {
  /// Viet Nam's time; days of instants are counted in it.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final DateTimeFormatter VIETNAMESE_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  public Dates {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /// Whether the day lies within.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /// Whether the instant's day in Viet Nam lies within.
  public boolean contains(Instant instant) {
    return contains(day(instant));
  }

  /// A day as `2026-11-20` or `20/11/2026`; empty when it is none.
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(text.contains("/") ? LocalDate.parse(text, VIETNAMESE_DAY) : LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// The day of an instant in Viet Nam.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
