package org.v6ready.model.office;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.model.address.IpPrefix;

/// The devices of the link. `swept` is the IPv4 network that was swept, null when none was; `asked` that
/// every address and every device was asked, so that what was not seen is not there: without consent only
/// tables and groups tell, and a device may have more addresses than were seen. `runs` how many
/// earlier runs were joined in, this one included; `isolated` that only routers were found although the sweep
/// ran, as behind client isolation.
public record Inventory(
    List<Device> devices, @Nullable IpPrefix swept, boolean asked, Duration took, int runs, boolean isolated) {
  public Inventory {
    devices = List.copyOf(devices);
  }

  /// Devices that are neither this machine nor routers.
  public List<Device> others() {
    return devices.stream().filter(device -> !device.self() && !device.router()).toList();
  }

  /// How many of a class, routers and this machine left out.
  public long count(DeviceClass kind) {
    return others().stream().filter(device -> device.kind() == kind).count();
  }
}
