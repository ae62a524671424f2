package org.v6ready.plan.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days from `from` to `to`, both included.
public record Dates(LocalDate from, LocalDate to) {
  /// Viet Nam's time; days of instants are counted in it.
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

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

  /// The day of an instant in Viet Nam.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
