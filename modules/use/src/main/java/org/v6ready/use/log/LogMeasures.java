package org.v6ready.use.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;
import org.v6ready.use.statistics.RatioBootstrap;
import org.v6ready.use.statistics.Wilson;
import org.v6ready.use.count.DistinctKeys;

/// The three shares of a log, side by side and never mixed: visitors, requests, octets. Their intervals
/// come from the days (block bootstrap, 28 days at least). For shorter logs only visitors have one, as if
/// the same visitors came every day.
public final class LogMeasures {
  private LogMeasures() {}

  /// The measures of a tally; empty when no request counts. `id` begins their ids.
  public static List<Measure> of(LogTally tally, String place, String id, Instant recorded) {
    if (tally.requests() == 0) {
      return List.of();
    }
    Draft draft = new Draft(tally, place, id, recorded);
    Map<Integer, long[]> visitors = tally.visitors().byDay();
    return List.of(
        draft.measure(Quantity.VISITORS, day -> visitors.getOrDefault(DistinctKeys.dayNumber(day), new long[2])),
        draft.measure(Quantity.REQUESTS, day -> pair(tally, day, 0)),
        draft.measure(Quantity.RESPONSE_OCTETS, day -> pair(tally, day, 2)));
  }

  /// What was left out, by the words of the reasons.
  public static Map<String, Long> skipped(LogTally tally) {
    Map<String, Long> words = new TreeMap<>();
    tally.skipped().forEach((reason, count) -> words.put(reason.word(), count));
    return words;
  }

  private static long[] pair(LogTally tally, long day, int at) {
    long[] counts = tally.days().getOrDefault(day, new long[4]);
    return new long[] {counts[at], counts[at + 1]};
  }

  /// IPv6 and all of one day.
  private interface Daily {
    long[] on(long day);
  }

  private record Draft(LogTally tally, String place, String id, Instant recorded) {
    Measure measure(Quantity quantity, Daily daily) {
      long first = tally.days().firstKey();
      long last = tally.days().lastKey();
      long[] six = LongStream.rangeClosed(first, last).map(day -> daily.on(day)[0]).toArray();
      long[] all = LongStream.rangeClosed(first, last).map(day -> daily.on(day)[1]).toArray();
      long part = LongStream.of(six).sum();
      long whole = LongStream.of(all).sum();
      Optional<Interval> interval = interval(quantity, six, all);
      return new Measure(
          id + "-" + quantity.symbol(),
          new Series(Method.ACCESS_LOG, quantity, place),
          new Window(Instant.ofEpochSecond(tally.firstSecond()), Instant.ofEpochSecond(tally.lastSecond() + 1)),
          part,
          whole,
          whole == 0 ? 0 : (double) part / whole,
          interval.orElse(null),
          null,
          List.of(),
          new Coverage(Coverage.Things.LOG_LINES, coverage()),
          Map.of(),
          skipped(tally),
          notes(quantity, interval.isPresent()),
          Formulas.VERSION,
          recorded);
    }

    private static Optional<Interval> interval(Quantity quantity, long[] six, long[] all) {
      if (six.length >= RatioBootstrap.LEAST_DAYS) {
        return RatioBootstrap.overDays(six, all, 1);
      }
      return quantity == Quantity.VISITORS
          ? Wilson.ofClusters(LongStream.of(six).sum(), LongStream.of(all).sum(), six.length, 1)
          : Optional.empty();
    }

    /// Lines that could be read, of all.
    private double coverage() {
      long unread = tally.skipped().getOrDefault(Skip.MALFORMED, 0L) + tally.skipped().getOrDefault(Skip.TOO_LONG, 0L);
      return tally.lines() == 0 ? 0 : (double) (tally.lines() - unread) / tally.lines();
    }

    private List<String> notes(Quantity quantity, boolean interval) {
      List<String> notes = new ArrayList<>();
      if (!interval) {
        notes.add("few-days");
      }
      if (!tally.tellsAgents()) {
        notes.add("no-user-agents");
      }
      if (quantity == Quantity.VISITORS && tally.visitors().oneIn() > 1) {
        notes.add("visitors-sampled");
      }
      return notes;
    }
  }
}
