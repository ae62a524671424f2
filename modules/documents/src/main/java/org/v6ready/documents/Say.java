package org.v6ready.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.v6ready.documents.block.Plain;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.text.Messages;
import org.v6ready.plan.period.Dates;
import org.v6ready.plan.period.Period;

/// Sentences of papers in one language, and numbers and days as that language writes them.
public final class Say {
  private static final int NAMES = 8;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

  private final Messages messages;
  private final Locale language;

  private Say(Messages messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  /// In Vietnamese, or in English when the language is English.
  public static Say in(Locale language) {
    Locale known = language.getLanguage().equals("en") ? Messages.ENGLISH : Messages.VIETNAMESE;
    return new Say(Messages.of(Say.class, "org.v6ready.documents.messages", known), known);
  }

  public Locale language() {
    return language;
  }

  /// The sentence of a key; `args` are names of placeholders, each followed by its text.
  public String text(String key, String... args) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      values.put(args[i], args[i + 1]);
    }
    return messages.text(key, values);
  }

  /// A whole number, `1.250` in Vietnamese.
  public String number(long value) {
    String grouped = String.format(Locale.ROOT, "%,d", value);
    return vietnamese() ? grouped.replace(',', '.') : grouped;
  }

  /// A number with its decimals as they are, at most two, without a needless zero.
  public String number(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    String plain = rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : rounded.toPlainString();
    return vietnamese() ? plain.replace('.', ',') : plain;
  }

  /// A share with its counts, `12/40 (30,0%)`; a dash when there is nothing to share.
  public String share(Fraction fraction) {
    return fraction.whole() == 0
        ? text("none")
        : number(fraction.part()) + "/" + number(fraction.whole()) + " (" + percent(fraction) + ")";
  }

  /// `30,0%`, cut and not rounded up, so that no target looks reached before it is.
  public String percent(Fraction fraction) {
    if (fraction.whole() == 0) {
      return text("none");
    }
    BigDecimal share = BigDecimal.valueOf(fraction.part() * 100)
        .divide(BigDecimal.valueOf(fraction.whole()), 1, RoundingMode.DOWN);
    return (vietnamese() ? share.toPlainString().replace('.', ',') : share.toPlainString()) + "%";
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /// From when to when.
  public String days(Dates dates) {
    return text("days", "from", day(dates.from()), "to", day(dates.to()));
  }

  /// `quý IV năm 2026`.
  public String period(Period period) {
    return switch (period) {
      case Period.Month(int year, int month) -> text("period.month", "month", "" + month, "year", "" + year);
      case Period.Quarter(int year, int quarter) ->
          text("period.quarter", "quarter", vietnamese() ? roman(quarter) : "" + quarter, "year", "" + year);
      case Period.HalfYear(int year, int half) -> text("period.half." + half, "year", "" + year);
      case Period.Year(int year) -> text("period.year", "year", "" + year);
      case Period.Between(Dates dates) -> days(dates);
    };
  }

  /// Names of services one after another, the first few and how many more.
  public String names(List<String> names) {
    String shown = String.join("; ", names.stream().limit(NAMES).map(name -> Plain.cut(name, 80)).toList());
    return names.size() <= NAMES
        ? shown
        : text("names.more", "names", shown, "count", number(names.size() - NAMES));
  }

  /// A part's number, from 1.
  public static String roman(int number) {
    return ROMAN[number - 1];
  }

  private boolean vietnamese() {
    return language.equals(Messages.VIETNAMESE);
  }
}
