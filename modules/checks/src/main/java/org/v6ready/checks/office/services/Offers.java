package org.v6ready.checks.office.services;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.model.office.Absence;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;

/// Devices of one kind of service, and whether they offer it over IPv6. Ports are words such as `tcp/631/6`.
record Offers(List<Device> devices, List<Device> six) {
  private static final int SHOWN = 6;

  /// Devices with one of the ports open, or one of the services announced.
  static Offers of(Inventory all, Set<Integer> ports, Set<String> services) {
    List<Device> found =
        all.others().stream().filter(one -> open(one, ports, "") || one.services().stream().anyMatch(services::contains)).toList();
    return new Offers(found, found.stream().filter(one -> open(one, ports, "/6")).toList());
  }

  private static boolean open(Device device, Set<Integer> ports, String family) {
    return device.openPorts().stream().anyMatch(word -> ports.stream().anyMatch(port -> word.startsWith("tcp/" + port + (family.isEmpty() ? "/" : family)) || (family.isEmpty() && word.equals("tcp/" + port))));
  }

  /// Fails or warns when one is not there over IPv6. Nothing found proves nothing unless ports were asked for.
  Finding judge(boolean portsAsked, boolean hard) {
    if (devices.isEmpty()) {
      return portsAsked ? Finding.notApplicable("none") : Told.not(Absence.NEEDS_CONSENT, "--profile standard --consent", "service ports were not asked for");
    }
    List<Device> without = devices.stream().filter(one -> !six.contains(one)).toList();
    if (without.isEmpty()) {
      return Finding.pass("over-ipv6").with("count", devices.size());
    }
    return (hard ? Finding.fail("ipv4-only") : Finding.warn("ipv4-only")).with("count", without.size())
        .with("devices", without.stream().limit(SHOWN).map(Offers::name).collect(Collectors.joining(", ")));
  }

  private static String name(Device device) {
    String where = device.ipv4().stream().findFirst().or(() -> device.ipv6().stream().findFirst()).map(Object::toString).orElse(String.valueOf(device.mac()));
    return device.names().stream().findFirst().map(name -> name + " (" + where + ")").orElse(where);
  }

  /// Whether the sweep looked at ports at all.
  static boolean portsAsked(Inventory all) {
    return all.devices().stream().anyMatch(one -> !one.openPorts().isEmpty());
  }
}
