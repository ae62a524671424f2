package org.v6ready.office;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.v6ready.model.name.DomainName;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost.NeededName;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.host.HostLook;
import org.v6ready.office.host.NameLook;
import org.v6ready.office.host.NeededNames;
import org.v6ready.office.inventory.InventorySweep;
import org.v6ready.office.inventory.OuiRegistry;
import org.v6ready.office.lan.LanLook;
import org.v6ready.office.line.LineLook;
import org.v6ready.office.line.TestNames;
import org.v6ready.wire.Wire;

/// Audits the office network this machine is in. Everything waits side by side; nothing throws for what a
/// network or a system refuses.
public final class OfficeAudit {
  private static final int USUAL_MTU = 1500;

  private final Wire wire;
  private final AuditOrder order;
  private final OuiRegistry vendors;

  /// An audit over an open network; `vendors` may be empty.
  public OfficeAudit(Wire wire, AuditOrder order, OuiRegistry vendors) {
    this.wire = wire;
    this.order = order;
    this.vendors = vendors;
  }

  /// What was found, `host` being this machine as [HostLook] read it and `names` the DNS its names are asked of. The
  /// vantage is proven while the link is heard and the devices are looked for, and before the way out is.
  public OfficeFacts run(LocalHost host, NameLook names, Supplier<Vantage> proof) {
    AtomicInteger packets = new AtomicInteger();
    Optional<NetInterface> on = OfficeInterface.of(host, order.interfaceName());
    try (Threads threads = new Threads()) {
      Future<Lan> lan = threads.start(() -> lan(on, host, packets));
      Future<InventorySweep.Swept> devices = threads.start(() -> InventorySweep.look(wire, order, host, vendors));
      Future<Seen<List<NeededName>>> needed = threads.start(() -> NeededNames.asked(host, names));
      Future<DomainName> root = threads.start(() -> TestNames.rootServer(wire));
      Vantage vantage = proof.get();
      LineLook looks = new LineLook(wire, vantage, TestNames.of(vantage, () -> threads.result(root)), Patience.of(order.profile()).pathAttempts());
      Line line = looks.look(host, on.map(NetInterface::mtuOctets).orElse(USUAL_MTU));
      Lan heard = threads.result(lan);
      Line out = looks.with(line, heard);
      InventorySweep.Swept swept = threads.result(devices);
      return new OfficeFacts(
          order.office(), order.profile(), order.consent(), vantage, host.needing(threads.result(needed)), heard, out, swept.inventory(),
          Seen.not(Absence.NOT_RUN, "office sandbox --tasks", ""),
          Seen.not(Absence.NOT_RUN, "office snmp", ""),
          Seen.not(Absence.NOT_RUN, "office apps", ""),
          List.of(),
          packets.get() + swept.packets());
    }
  }

  private Lan lan(Optional<NetInterface> on, LocalHost host, AtomicInteger packets) {
    return on.map(one -> new LanLook(order.profile(), wire.clock(), packets).look(one, host))
        .orElseGet(() -> LanLook.nothing("", Absence.NO_INTERFACE, "no interface is up"));
  }
}
