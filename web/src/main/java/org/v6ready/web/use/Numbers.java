package org.v6ready.web.use;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Window;

/// Shares, counts and days as a language writes them. Shares are cut, lower bounds too, and upper bounds
/// are raised, so that nothing looks reached or certain before it is.
final class Numbers {
  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final boolean english;

  Numbers(Locale language) {
    this.english = language.equals(Messages.ENGLISH);
  }

  Locale language() {
    return english ? Messages.ENGLISH : Messages.VIETNAMESE;
  }

  private String decimals(double percent, RoundingMode mode) {
    String text = BigDecimal.valueOf(percent).setScale(1, mode).toPlainString();
    return english ? text : text.replace('.', ',');
  }

  String share(double share) {
    return decimals(100 * share, RoundingMode.DOWN) + "\u00a0%";
  }

  String points(double points) {
    return (points > 0 ? "+" : "") + decimals(points, RoundingMode.HALF_UP);
  }

  String interval(Interval interval) {
    return decimals(100 * interval.low(), RoundingMode.FLOOR) + "\u00a0–\u00a0" + decimals(100 * interval.high(), RoundingMode.CEILING) + "\u00a0%";
  }

  String count(long count) {
    String grouped = String.format(Locale.ROOT, "%,d", count);
    return english ? grouped : grouped.replace(',', '.');
  }

  String day(LocalDate day) {
    return english ? day.toString() : VIETNAMESE.format(day);
  }

  String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneId.systemDefault()));
  }

  /// From the first to the last day of a window.
  String window(Window window) {
    String from = day(window.from());
    String to = day(window.to().minusMillis(1));
    return from.equals(to) ? from : from + " – " + to;
  }
}
