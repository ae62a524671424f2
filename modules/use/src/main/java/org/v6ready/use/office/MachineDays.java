package org.v6ready.use.office;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.use.DeviceDay;
import org.v6ready.use.office.DeviceDays.Aside;

/// The machines that audits ran on, each a day: counts when it had a connection to the Internet, is IPv6
/// when one of them was. Only connections that stood at the moment of an audit are known, so a day's
/// answer may miss IPv6, never invent it. A machine is told by the least of its own MAC addresses, or of
/// the made-up ones when it has no other.
record MachineDays(List<DeviceDay> days, Aside aside) {
  static MachineDays of(List<OfficeRun> runs, ZoneId zone) {
    Map<String, String> numbers = new HashMap<>();
    List<DeviceDay> days = new ArrayList<>();
    long unread = 0;
    for (OfficeRun run : runs) {
      LocalHost host = run.facts().host();
      Optional<LocalHost.SocketMix> sockets = host.sockets().known();
      if (sockets.isEmpty()) {
        unread++;
        continue;
      }
      LocalHost.SocketMix mix = sockets.get();
      String machine = numbers.computeIfAbsent(key(host), _ -> "machine-" + (numbers.size() + 1));
      days.add(new DeviceDay(LocalDate.ofInstant(run.started(), zone), machine, mix.ipv4() + mix.ipv6() > 0, mix.ipv6() > 0));
    }
    return new MachineDays(days, new Aside(unread == 0 ? Map.of() : Map.of("sockets-unread", unread), List.of("moment-only")));
  }

  private static String key(LocalHost host) {
    List<NetInterface> interfaces = host.interfaces().known().orElse(List.of());
    return interfaces.stream()
        .filter(one -> !one.tunnel() && !one.kind().equals("loopback"))
        .flatMap(one -> Optional.ofNullable(one.mac()).stream())
        .filter(mac -> !mac.text().equals("00:00:00:00:00:00"))
        .min(Comparator.comparing(MacAddress::random).thenComparing(Comparator.naturalOrder()))
        .map(MacAddress::text)
        .orElse("");
  }
}
