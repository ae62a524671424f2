package org.v6ready.office.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;

/// Several runs as one, because devices sleep: what was seen once is there. Addresses that software made
/// up (random MAC) change, so of those only the present run's count; cumulating them over weeks would
/// count one phone many times.
public final class InventoryHistory {
  private InventoryHistory() {}

  /// `now` with what earlier runs, oldest first, saw and it missed.
  public static Inventory join(List<Inventory> earlier, Inventory now) {
    Map<MacAddress, Device> devices = new TreeMap<>();
    List<Device> nameless = new ArrayList<>();
    for (Inventory run : earlier) {
      for (Device device : run.devices()) {
        MacAddress mac = device.mac();
        if (mac != null && !mac.random()) {
          devices.merge(mac, device, InventoryHistory::later);
        }
      }
    }
    for (Device device : now.devices()) {
      MacAddress mac = device.mac();
      if (mac == null) {
        nameless.add(device);
      } else {
        devices.merge(mac, device, InventoryHistory::later);
      }
    }
    nameless.addAll(devices.values());
    int runs = earlier.stream().mapToInt(Inventory::runs).sum() + now.runs();
    return new Inventory(nameless, now.swept(), now.asked(), now.took(), runs, now.isolated());
  }

  /// The later sight of a device, with the addresses of both: a laptop that had IPv6 yesterday has it.
  private static Device later(Device before, Device after) {
    List<IpAddress> four = both(before.ipv4(), after.ipv4());
    List<IpAddress> six = both(before.ipv6(), after.ipv6());
    return new Device(
        after.mac(),
        DeviceJoin.kind(!four.isEmpty(), six),
        four,
        six,
        after.self(),
        after.router(),
        after.vendor().isEmpty() ? before.vendor() : after.vendor(),
        both(before.names(), after.names()),
        both(before.openPorts(), after.openPorts()),
        both(before.services(), after.services()));
  }

  private static <T> List<T> both(List<T> before, List<T> after) {
    Set<T> all = new LinkedHashSet<>(after);
    all.addAll(before);
    return List.copyOf(all);
  }

  /// Found devices against the asset list; empty before [Coverage#RUNS] runs, and when the list is empty.
  public static Optional<Coverage> coverage(Inventory inventory, int assets) {
    if (assets <= 0 || inventory.runs() < Coverage.RUNS) {
      return Optional.empty();
    }
    List<Device> counted = inventory.devices().stream().filter(device -> !device.router()).toList();
    long random = counted.stream().filter(Device::randomMac).count();
    List<Device> able = counted.stream().filter(device -> able(device.kind())).toList();
    long fixed = able.stream().filter(device -> !device.randomMac()).count();
    return Optional.of(new Coverage(counted.size(), (int) random, able.size(), (int) fixed, assets));
  }

  private static boolean able(DeviceClass kind) {
    return switch (kind) {
      case DUAL, V6ONLY -> true;
      case V4ONLY, LLONLY -> false;
    };
  }
}
