package org.v6ready.use.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.FlowDay;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;
import org.v6ready.use.statistics.PacketSampling;
import org.v6ready.use.statistics.RatioBootstrap;
import org.v6ready.use.statistics.Wilson;

/// The shares of a place's days: octets, flows, devices. Ratios of sums, never means of daily ratios.
public final class FlowMeasures {
  /// The least share of sets decoded for a figure to be valid.
  public static final double LEAST_DECODED = 0.99;

  /// The least share of octets with a known name for what could be achieved to be judged.
  public static final double LEAST_NAMED = 0.80;

  private FlowMeasures() {}

  /// The measures of one place; empty when nothing crossed the boundary. Days of several runs are added.
  public static List<Measure> of(List<FlowDay> days, String id, Instant recorded) {
    if (days.stream().mapToLong(FlowDay::octets).sum() == 0) {
      return List.of();
    }
    Draft draft = new Draft(days, id, recorded);
    List<Measure> measures = new ArrayList<>();
    measures.add(draft.measure(Quantity.OCTETS, FlowDay::octetsIpv6, FlowDay::octets));
    measures.add(draft.measure(Quantity.FLOWS, FlowDay::flowsIpv6, FlowDay::flows));
    boolean devicesTold = days.stream().noneMatch(day -> day.notes().contains("no-devices"));
    if (devicesTold && days.stream().anyMatch(day -> day.hosts() > 0)) {
      measures.add(draft.measure(Quantity.HOSTS_USING, FlowDay::hostsIpv6, FlowDay::hosts));
    }
    if (days.stream().anyMatch(day -> achievable(day) > 0)) {
      measures.add(draft.measure(Quantity.OCTETS_ACHIEVABLE, day -> part(day, "ipv6-named"), FlowMeasures::achievable));
    }
    return measures;
  }

  private static long part(FlowDay day, String code) {
    return day.breakdown().getOrDefault(code, 0L);
  }

  /// Octets, of both families, to services known to have a AAAA.
  private static long achievable(FlowDay day) {
    return part(day, "ipv6-named") + part(day, "ipv4-chosen") + part(day, "ipv4-device") + part(day, "ipv4-either");
  }

  /// The share of octets whose service's name is known.
  private static double named(List<FlowDay> days) {
    long known = days.stream().mapToLong(day -> achievable(day) + part(day, "ipv4-content")).sum();
    return Math.min(1, (double) known / days.stream().mapToLong(FlowDay::octets).sum());
  }

  private record Draft(List<FlowDay> days, String id, Instant recorded) {
    Measure measure(Quantity quantity, ToLongFunction<FlowDay> ipv6, ToLongFunction<FlowDay> all) {
      long[] six = daily(ipv6, quantity);
      long[] whole = daily(all, quantity);
      long part = java.util.Arrays.stream(six).sum();
      long sum = java.util.Arrays.stream(whole).sum();
      Optional<Interval> interval = interval(quantity, six, whole, part, sum);
      LocalDate first = days.stream().map(FlowDay::day).min(LocalDate::compareTo).orElseThrow();
      LocalDate last = days.stream().map(FlowDay::day).max(LocalDate::compareTo).orElseThrow();
      return new Measure(
          id + "-" + quantity.symbol(),
          new Series(Method.FLOWS, quantity, days.getFirst().place()),
          new Window(
              first.atStartOfDay(ZoneOffset.UTC).toInstant(), last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()),
          part,
          sum,
          sum == 0 ? 0 : (double) part / sum,
          interval.orElse(null),
          null,
          List.of(),
          quantity == Quantity.OCTETS_ACHIEVABLE
              ? new Coverage(Coverage.Things.NAMED, named(days))
              : new Coverage(Coverage.Things.FLOW_SETS, decoded()),
          quantity == Quantity.OCTETS ? added(FlowDay::breakdown) : Map.of(),
          latestRun(),
          notes(quantity, interval.isPresent()),
          Formulas.VERSION,
          recorded);
    }

    private long[] daily(ToLongFunction<FlowDay> value, Quantity quantity) {
      SortedMap<LocalDate, Long> sums = new TreeMap<>();
      LocalDate first = days.stream().map(FlowDay::day).min(LocalDate::compareTo).orElseThrow();
      LocalDate last = days.stream().map(FlowDay::day).max(LocalDate::compareTo).orElseThrow();
      first.datesUntil(last.plusDays(1)).forEach(day -> sums.put(day, 0L));
      // The devices of a day are the same ones in every run.
      boolean same = quantity == Quantity.HOSTS_USING;
      days.forEach(day -> sums.merge(day.day(), value.applyAsLong(day), same ? Math::max : Long::sum));
      return sums.values().stream().mapToLong(Long::longValue).toArray();
    }

    private Optional<Interval> interval(Quantity quantity, long[] six, long[] whole, long part, long sum) {
      if (six.length >= RatioBootstrap.LEAST_DAYS) {
        return RatioBootstrap.overDays(six, whole, 1);
      }
      if (quantity == Quantity.HOSTS_USING) {
        // The same devices come back every day.
        return Wilson.ofClusters(part, sum, six.length, 1);
      }
      long samples6 = days.stream().mapToLong(FlowDay::samplesIpv6).sum();
      long samples4 = days.stream().mapToLong(FlowDay::samplesIpv4).sum();
      return quantity == Quantity.OCTETS && samples6 + samples4 > 0
          ? PacketSampling.of((double) part / sum, samples6, samples4)
          : Optional.empty();
    }

    /// Sets decoded of sets that came; each run tells its own totals with every day.
    private double decoded() {
      Map<String, FlowDay> last = new TreeMap<>();
      days.forEach(day -> last.merge(day.run(), day, (a, b) -> a.sets() >= b.sets() ? a : b));
      long sets = last.values().stream().mapToLong(FlowDay::sets).sum();
      long read = last.values().stream().mapToLong(FlowDay::decoded).sum();
      return sets == 0 ? 0 : Math.min(1, (double) read / sets);
    }

    private Map<String, Long> latestRun() {
      Map<String, FlowDay> last = new TreeMap<>();
      days.forEach(day -> last.merge(day.run(), day, (a, b) -> a.sets() >= b.sets() ? a : b));
      Map<String, Long> sums = new TreeMap<>();
      last.values().forEach(day -> day.skipped().forEach((reason, count) -> sums.merge(reason, count, Long::sum)));
      return sums;
    }

    private Map<String, Long> added(java.util.function.Function<FlowDay, Map<String, Long>> parts) {
      Map<String, Long> sums = new TreeMap<>();
      days.forEach(day -> parts.apply(day).forEach((what, count) -> sums.merge(what, count, Long::sum)));
      return sums;
    }

    private List<String> notes(Quantity quantity, boolean interval) {
      TreeSet<String> notes = new TreeSet<>();
      days.forEach(day -> notes.addAll(day.notes()));
      if (quantity == Quantity.OCTETS_ACHIEVABLE && named(days) < LEAST_NAMED) {
        notes.add("few-names");
      }
      if (decoded() < LEAST_DECODED) {
        notes.add("coverage-invalid");
      }
      long samples = days.stream().mapToLong(day -> day.samplesIpv4() + day.samplesIpv6()).sum();
      if (!interval) {
        notes.add(quantity == Quantity.OCTETS && samples > 0 ? "few-samples" : "few-days");
      }
      return new ArrayList<>(notes);
    }
  }
}
