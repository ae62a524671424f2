package org.v6ready.use.office;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.use.DeviceDay;
import org.v6ready.use.office.DeviceDays.Aside;

/// The devices that audits saw, each a day: it counts when it was seen, is IPv6 when it had a global IPv6
/// address. Routers do not count, and neither do devices under MAC addresses that software made up: they
/// cannot be recognised another day and may be visitors' phones; both numbers are told. An audit that asked
/// nobody, or saw only routers (client isolation), says nothing about who has no IPv6 and is left out; a device
/// that was not asked over the family that would tell stays in the denominator.
record SeenDays(List<DeviceDay> days, Aside aside) {
  static SeenDays of(List<OfficeRun> runs, ZoneId zone) {
    Map<MacAddress, String> numbers = new HashMap<>();
    List<DeviceDay> days = new ArrayList<>();
    Map<String, Boolean> random = new TreeMap<>();
    Map<String, Long> skipped = new TreeMap<>();
    for (OfficeRun run : runs) {
      Inventory seen = run.facts().seenNow();
      if (seen == null || !seen.asked() || seen.isolated()) {
        skipped.merge("audits-without-sweep", 1L, Long::sum);
        continue;
      }
      LocalDate day = LocalDate.ofInstant(run.started(), zone);
      for (Device device : seen.devices()) {
        MacAddress mac = device.mac();
        if (device.router()) {
          continue;
        }
        if (mac == null || mac.random()) {
          random.merge(day + " " + mac, able(device), Boolean::logicalOr);
        } else {
          days.add(new DeviceDay(day, numbers.computeIfAbsent(mac, _ -> "device-" + (numbers.size() + 1)), true, able(device)));
        }
      }
    }
    if (!random.isEmpty()) {
      skipped.put("random-mac", (long) random.size());
      skipped.put("random-mac-ipv6", random.values().stream().filter(able -> able).count());
    }
    return new SeenDays(days, new Aside(skipped, random.isEmpty() ? List.of() : List.of("random-macs")));
  }

  private static boolean able(Device device) {
    return device.ipv6().stream().anyMatch(IpAddress::global);
  }
}
