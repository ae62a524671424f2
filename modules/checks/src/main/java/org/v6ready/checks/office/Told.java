package org.v6ready.checks.office;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Seen;

/// What an unknown fact means for a check: not tested, and why.
public final class Told {
  private Told() {}

  /// The judgement of a known value; of an unknown one, that it was not tested and what would help.
  public static <T> Finding of(Seen<T> seen, Function<? super T, Finding> judge) {
    return switch (seen) {
      case Seen.Known<T>(var value, _) -> judge.apply(value);
      case Seen.Unknown<T>(var why, var needs, var detail) -> not(why, needs, detail);
    };
  }

  /// The day of an instant in UTC, as evidence names it.
  public static String day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /// Not tested, for this reason.
  public static Finding not(Absence why, String needs, String detail) {
    String more = Stream.of(needs, detail).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    return Finding.inconclusive(why.word())
        .with("needs", needs.isEmpty() ? "-" : needs).with("detail", detail.isEmpty() ? "-" : detail).with("more", more.isEmpty() ? "" : " (" + more + ")");
  }

  /// Not tested, for the reason an unknown fact gives; one that is known is a bug.
  public static Finding not(Seen<?> seen) {
    return switch (seen) {
      case Seen.Known<?> known -> throw new IllegalArgumentException("known: " + known);
      case Seen.Unknown<?>(var why, var needs, var detail) -> not(why, needs, detail);
    };
  }
}
