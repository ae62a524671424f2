package org.v6ready.office.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;

/// Several runs as one, because devices sleep: what was seen within a month is there. Addresses that software
/// made up (random MAC) change, so of those only the present run's count; cumulating them over weeks would
/// count one phone many times.
public final class InventoryHistory {
  /// How long a device counts that is not seen any more.
  public static final Duration MEMORY = Duration.ofDays(30);

  private InventoryHistory() {}

  /// `now`, which was made `at`, with what the run before saw and it missed; `before` has had those before it
  /// joined in. A run of another network, whose routers are others, is not joined.
  public static Inventory join(Inventory before, Inventory now, Instant at) {
    List<Device> seen = now.devices().stream().map(device -> device.seenAt(at)).toList();
    Map<MacAddress, Device> devices = new TreeMap<>();
    List<Device> nameless = new ArrayList<>();
    boolean same = sameNetwork(before, now);
    for (Device device : same ? before.devices() : List.<Device>of()) {
      MacAddress mac = device.mac();
      Instant last = device.seen();
      if (mac != null && !mac.random() && last != null && Duration.between(last, at).compareTo(MEMORY) <= 0) {
        devices.merge(mac, device, InventoryHistory::later);
      }
    }
    for (Device device : seen) {
      MacAddress mac = device.mac();
      if (mac == null) {
        nameless.add(device);
      } else {
        devices.merge(mac, device, InventoryHistory::later);
      }
    }
    nameless.addAll(devices.values());
    int runs = same ? before.runs() + now.runs() : now.runs();
    return new Inventory(nameless, now.swept(), now.asked(), now.took(), runs, now.isolated());
  }

  /// The first run of a network.
  public static Inventory first(Inventory now, Instant at) {
    return new Inventory(
        now.devices().stream().map(device -> device.seenAt(at)).toList(), now.swept(), now.asked(), now.took(), now.runs(), now.isolated());
  }

  private static boolean sameNetwork(Inventory before, Inventory now) {
    Set<MacAddress> routers = routers(before);
    Set<MacAddress> others = routers(now);
    return routers.isEmpty() || others.isEmpty() || !Collections.disjoint(routers, others);
  }

  private static Set<MacAddress> routers(Inventory inventory) {
    Set<MacAddress> routers = new TreeSet<>();
    for (Device device : inventory.devices()) {
      MacAddress mac = device.mac();
      if (device.router() && mac != null) {
        routers.add(mac);
      }
    }
    return routers;
  }

  /// The later sight of a device, with the addresses of both: a laptop that had IPv6 yesterday has it, and what
  /// one run asked for need not be asked again.
  private static Device later(Device before, Device after) {
    List<IpAddress> four = both(before.ipv4(), after.ipv4());
    List<IpAddress> six = both(before.ipv6(), after.ipv6());
    boolean asked = before.kind() != DeviceClass.UNKNOWN || after.kind() != DeviceClass.UNKNOWN;
    return new Device(
        after.mac(),
        DeviceJoin.kind(!four.isEmpty(), six, new DeviceJoin.Asked(asked, asked)),
        four,
        six,
        after.self(),
        after.router(),
        after.vendor().isEmpty() ? before.vendor() : after.vendor(),
        both(before.names(), after.names()),
        both(before.openPorts(), after.openPorts()),
        both(before.services(), after.services()),
        after.seen());
  }

  private static <T> List<T> both(List<T> before, List<T> after) {
    Set<T> all = new LinkedHashSet<>(after);
    all.addAll(before);
    return List.copyOf(all);
  }
}
