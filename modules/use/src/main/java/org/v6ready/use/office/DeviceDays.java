package org.v6ready.use.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.use.Coverage;
import org.v6ready.model.use.DeviceDay;
import org.v6ready.model.use.Interval;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Series;
import org.v6ready.model.use.Window;
import org.v6ready.use.Formulas;
import org.v6ready.use.statistics.Wilson;

/// A share of device-days: H-USE (with an established IPv6 flow to the Internet, of those with any flow to
/// it) or H-DS (with a global IPv6 address, of those seen). The days of one device are one cluster: the
/// sample is as large as its number of devices. With all devices of the asset list it is a census and has
/// no interval.
public final class DeviceDays {
  private DeviceDays() {}

  /// What was left out of a share, by reason, and what must be said beside it.
  public record Aside(Map<String, Long> skipped, List<String> notes) {
    static final Aside NOTHING = new Aside(Map.of(), List.of());

    public Aside {
      skipped = Map.copyOf(skipped);
      notes = List.copyOf(notes);
    }
  }

  /// The figure of a window's device-days; `assets` is the length of the asset list, null when nobody
  /// counted. A device told twice on a day counts once, with the better answer. Empty when no device
  /// counts.
  public static Optional<Measure> of(
      Series series, List<DeviceDay> days, @Nullable Integer assets, Aside aside, ZoneId zone, Instant now) {
    Map<String, Boolean> once = new TreeMap<>();
    days.stream()
        .filter(DeviceDay::counts)
        .forEach(day -> once.merge(day.device() + "/" + day.day(), day.ipv6(), Boolean::logicalOr));
    if (once.isEmpty()) {
      return Optional.empty();
    }
    long part = once.values().stream().filter(ipv6 -> ipv6).count();
    long devices = days.stream().filter(DeviceDay::counts).map(DeviceDay::device).distinct().count();
    List<String> notes = new ArrayList<>(aside.notes());
    if (assets != null && devices >= assets) {
      notes.add("census");
    }
    LocalDate first = days.stream().map(DeviceDay::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().map(DeviceDay::day).max(LocalDate::compareTo).orElseThrow();
    return Optional.of(
        new Measure(
            series.key() + "/" + last,
            series,
            new Window(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant()),
            part,
            once.size(),
            (double) part / once.size(),
            interval(part, once.size(), devices, assets),
            assets == null ? null : Long.valueOf(assets),
            List.of(),
            assets == null ? null : new Coverage(Coverage.Things.DEVICES, Math.min(1, (double) devices / Math.max(1, assets))),
            Map.of(),
            aside.skipped(),
            notes,
            Formulas.VERSION,
            now));
  }

  private static @Nullable Interval interval(long part, long whole, long devices, @Nullable Integer assets) {
    double perDevice = (double) whole / devices;
    if (assets == null) {
      return Wilson.ofClusters(part, whole, perDevice, 1).orElse(null);
    }
    return Wilson.ofFinite(part, whole, devices, assets).orElse(null);
  }
}
