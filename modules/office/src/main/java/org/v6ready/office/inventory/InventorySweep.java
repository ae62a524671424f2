package org.v6ready.office.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.Seen;
import org.v6ready.office.AuditOrder;
import org.v6ready.office.OfficeInterface;
import org.v6ready.wire.Wire;

/// Finds the devices of the link this machine is on.
public final class InventorySweep {
  private InventorySweep() {}

  /// The devices found and the packets sent for it.
  public record Swept(Seen<Inventory> inventory, int packets) {}

  /// Looks for devices as far as the order's profile and consent go: 4 s passive, 10 s standard (12 s
  /// for a user without raw sockets), 90 s deep. An interface that vanishes meanwhile is an absence.
  public static Swept look(Wire wire, AuditOrder order, LocalHost host, OuiRegistry vendors) {
    Optional<LinkGround> ground = OfficeInterface.of(host, order.interfaceName()).map(on -> LinkGround.of(host, on));
    if (ground.isEmpty()) {
      return new Swept(Seen.not(Absence.NO_INTERFACE), 0);
    }
    SweepLimits limits = SweepLimits.of(order);
    try (Link link = new KernelLink(ground.get(), wire.clock(), limits.perSecond())) {
      Seen<Inventory> seen = new Sweep(wire, link, ground.get(), limits, vendors).run(known(host));
      return new Swept(seen, link.packets());
    } catch (IOException refused) {
      return new Swept(Seen.not(Absence.FAILED, "", String.valueOf(refused.getMessage())), 0);
    }
  }

  private static List<org.v6ready.model.office.NeighbourEntry> known(LocalHost host) {
    return host.neighbours().known().orElse(List.of());
  }
}
