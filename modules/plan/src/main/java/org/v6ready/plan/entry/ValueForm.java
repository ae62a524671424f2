package org.v6ready.plan.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.plan.Fraction;
import org.v6ready.model.plan.IndicatorValue;
import org.v6ready.model.plan.ValueSource;
import org.v6ready.plan.Plan;
import org.v6ready.plan.indicator.Indicator;
import org.v6ready.plan.indicator.Method;
import org.v6ready.plan.indicator.Scale;
import org.v6ready.plan.period.Dates;

/// A value as a person typed it, every field text and empty when not filled in. `value` is `91,2` or
/// `yes`; `counts` is `912/1000`, `unknown` how many of the whole are not known; `date` the day the
/// value describes, `2026-11-20` or `20/11/2026`; `evidence` names separated by `;`.
public record ValueForm(
    String indicator,
    String value,
    String counts,
    String unknown,
    String method,
    String source,
    String origin,
    String date,
    String evidence,
    String note) {
  private static final int LONGEST = 2000;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,6})?");
  private static final Pattern COUNTS = Pattern.compile("(\\d{1,12})\\s*/\\s*(\\d{1,12})");
  private static final Map<String, String> YES_NO =
      Map.of("yes", "1", "no", "0", "có", "1", "không", "0", "co", "1", "khong", "0", "1", "1", "0", "0");

  /// Checks every field against the plan; `now` is when it is entered. Without a source it is typed by hand.
  public Entered check(Plan plan, Instant now) {
    return check(plan, now, ValueSource.MANUAL);
  }

  /// The same for a value that came another way: `usual` is the source when none is named.
  Entered check(Plan plan, Instant now, ValueSource usual) {
    List<EntryProblem> problems = new ArrayList<>();
    Optional<Indicator> of = plan.indicator(indicator.strip());
    if (of.isEmpty()) {
      String known = String.join(", ", plan.indicators().stream().map(Indicator::id).toList());
      add(problems, "indicator", "indicator", "value", indicator, "known", known);
      return new Entered.Bad(problems);
    }
    Indicator known = of.get();
    @Nullable Method by = method(known, problems);
    @Nullable ValueSource from = source(by, usual, problems);
    @Nullable Fraction fraction = fraction(problems);
    @Nullable BigDecimal number = number(known, fraction, problems);
    @Nullable LocalDate day = day(now, problems);
    if (origin.isBlank()) {
      add(problems, "origin", "origin");
    }
    for (String text : List.of(origin, evidence, note)) {
      if (text.length() > LONGEST) {
        add(problems, "note", "long", "max", Integer.toString(LONGEST));
      }
    }
    if (!problems.isEmpty() || by == null || from == null || number == null || day == null) {
      return new Entered.Bad(problems);
    }
    return new Entered.Good(
        new IndicatorValue(
            known.id(), number, fraction, true, from, origin.strip(), by.id(), day, evidenceNames(), note.strip(), now));
  }

  private List<String> evidenceNames() {
    return Arrays.stream(evidence.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  private @Nullable Method method(Indicator known, List<EntryProblem> problems) {
    if (method.isBlank() && known.methods().size() == 1) {
      return known.methods().getFirst();
    }
    Optional<Method> found = known.method(method.strip());
    if (found.isEmpty()) {
      add(problems, "method", "method", "value", method, "known", String.join(", ", known.methods().stream().map(Method::id).toList()));
    }
    return found.orElse(null);
  }

  /// What a run measures is not typed in: it comes from the run.
  private @Nullable ValueSource source(@Nullable Method by, ValueSource usual, List<EntryProblem> problems) {
    if (by == null) {
      return null;
    }
    List<ValueSource> allowed = by.sources().stream().filter(one -> one != ValueSource.MEASURED).toList();
    if (source.isBlank() && !allowed.isEmpty()) {
      // What others declared stays their word, however it came here.
      return allowed.contains(usual) && !allowed.contains(ValueSource.DECLARED) ? usual : allowed.getFirst();
    }
    Optional<ValueSource> found = ValueSource.ofWord(source.strip()).filter(allowed::contains);
    if (found.isEmpty()) {
      add(problems, "source", allowed.isEmpty() ? "measured" : "source", "value", source, "known",
          String.join(", ", allowed.stream().map(ValueSource::word).toList()));
    }
    return found.orElse(null);
  }

  private @Nullable Fraction fraction(List<EntryProblem> problems) {
    if (counts.isBlank()) {
      return null;
    }
    Matcher parts = COUNTS.matcher(counts.strip());
    boolean blank = unknown.isBlank();
    if (!parts.matches() || !(blank || unknown.strip().matches("\\d{1,12}"))) {
      add(problems, "counts", "counts", "value", counts);
      return null;
    }
    long part = Long.parseLong(parts.group(1));
    long missing = blank ? 0 : Long.parseLong(unknown.strip());
    long whole = Long.parseLong(parts.group(2));
    if (whole == 0 || part + missing > whole) {
      add(problems, "counts", "counts-range", "part", Long.toString(part + missing), "whole", Long.toString(whole));
      return null;
    }
    return new Fraction(part, missing, whole);
  }

  private @Nullable BigDecimal number(Indicator known, @Nullable Fraction fraction, List<EntryProblem> problems) {
    Scale.Kind kind = known.scale().kind();
    if (value.isBlank() && fraction != null && kind == Scale.Kind.PERCENT) {
      return percent(fraction);
    }
    String text = value.strip().replace(" ", "").replaceFirst("%$", "");
    String plain = kind == Scale.Kind.YES_NO ? YES_NO.getOrDefault(text.toLowerCase(java.util.Locale.ROOT), "") : text;
    if (!NUMBER.matcher(plain).matches()) {
      add(problems, "value", kind == Scale.Kind.YES_NO ? "yes-no" : "number", "value", value);
      return null;
    }
    BigDecimal number = new BigDecimal(plain.replace(',', '.'));
    if (kind == Scale.Kind.PERCENT && number.compareTo(BigDecimal.valueOf(100)) > 0) {
      add(problems, "value", "percent", "value", value);
      return null;
    }
    if (kind == Scale.Kind.PERCENT && fraction != null && number.setScale(1, RoundingMode.DOWN).compareTo(percent(fraction)) != 0) {
      add(problems, "value", "disagrees", "value", value, "counts", percent(fraction).toPlainString());
      return null;
    }
    return number;
  }

  private static BigDecimal percent(Fraction fraction) {
    return BigDecimal.valueOf(fraction.part()).movePointRight(2).divide(BigDecimal.valueOf(fraction.whole()), 1, RoundingMode.DOWN);
  }

  private @Nullable LocalDate day(Instant now, List<EntryProblem> problems) {
    Optional<LocalDate> day = parseDay(date.strip());
    if (day.isEmpty()) {
      add(problems, "date", "date", "value", date);
    } else if (day.get().isAfter(Dates.day(now))) {
      add(problems, "date", "future", "value", date);
      return null;
    }
    return day.orElse(null);
  }

  /// A day as `2026-11-20` or `20/11/2026`; empty when it is none.
  public static Optional<LocalDate> parseDay(String text) {
    return Dates.parse(text);
  }

  private static void add(List<EntryProblem> problems, String field, String key, String... args) {
    Map<String, String> named = new java.util.HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put(args[i], args[i + 1].length() > 80 ? args[i + 1].substring(0, 79) + "…" : args[i + 1]);
    }
    problems.add(new EntryProblem(field, key, named));
  }
}
