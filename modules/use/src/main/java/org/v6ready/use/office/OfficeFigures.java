package org.v6ready.use.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;

/// The device-days of offices from their stored audits of the last 28 days, two series for each office and
/// never mixed: H-USE of the machines that audits ran on, H-DS of the devices that audits saw on the link.
public final class OfficeFigures {
  /// The length of the window.
  public static final int DAYS = 28;

  private OfficeFigures() {}

  /// The figures on a day, by office; audits of other days are passed over, in any order.
  public static List<Measure> of(List<OfficeRun> audits, LocalDate today, ZoneId zone, Instant now) {
    Map<String, List<OfficeRun>> offices = new TreeMap<>();
    for (OfficeRun audit : audits) {
      LocalDate day = LocalDate.ofInstant(audit.started(), zone);
      if (!day.isAfter(today) && day.isAfter(today.minusDays(DAYS))) {
        offices.computeIfAbsent(audit.facts().office().name(), _ -> new ArrayList<>()).add(audit);
      }
    }
    List<Measure> measures = new ArrayList<>();
    offices.forEach(
        (office, runs) -> {
          Integer assets = assets(runs);
          MachineDays machines = MachineDays.of(runs, zone);
          DeviceDays.of(new Series(Method.OFFICE_DEVICES, Quantity.HOSTS_USING, office), machines.days(), assets, machines.aside(), zone, now)
              .ifPresent(measures::add);
          SeenDays seen = SeenDays.of(runs, zone);
          DeviceDays.of(new Series(Method.INVENTORY, Quantity.HOSTS_ABLE, office), seen.days(), assets, seen.aside(), zone, now)
              .ifPresent(measures::add);
        });
    return measures;
  }

  /// The length of the asset list as the newest audit was told it.
  private static @Nullable Integer assets(List<OfficeRun> runs) {
    return runs.stream()
        .max(java.util.Comparator.comparing(OfficeRun::started))
        .map(run -> run.facts().office().assets())
        .orElse(null);
  }
}
