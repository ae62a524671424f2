package org.v6ready.checks.office.neighbours;

import java.util.List;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;

/// How much of the asset list was found: `found` devices (this machine counted, routers not), `random` of
/// them under addresses that software made up, `able` with a global IPv6 address, `ableFixed` those of
/// them whose address is their own, of `assets` listed, after `runs` audits.
public record Coverage(int found, int random, int able, int ableFixed, int assets, int runs) {
  /// Runs in working hours before coverage says anything.
  public static final int RUNS = 3;

  /// The coverage of an inventory whose office lists at least one device.
  public static Coverage of(Inventory inventory, int assets) {
    List<Device> counted = inventory.devices().stream().filter(device -> !device.router()).toList();
    long random = counted.stream().filter(Device::randomMac).count();
    List<Device> able = counted.stream().filter(Coverage::able).toList();
    long fixed = able.stream().filter(device -> !device.randomMac()).count();
    return new Coverage(counted.size(), (int) random, able.size(), (int) fixed, assets, inventory.runs());
  }

  private static boolean able(Device device) {
    return device.kind() == DeviceClass.DUAL || device.kind() == DeviceClass.V6ONLY;
  }

  /// Found of listed in whole per cent, 100 where the list is out of date.
  public int percent() {
    return Math.min(100, 100 * found / assets);
  }

  /// Whether there were enough runs for it to mean anything.
  public boolean settled() {
    return runs >= RUNS;
  }
}
