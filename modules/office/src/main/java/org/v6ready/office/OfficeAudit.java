package org.v6ready.office;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.Seen;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.office.host.HostLook;
import org.v6ready.office.lan.LanLook;
import org.v6ready.office.line.LineLook;
import org.v6ready.wire.Wire;

/// Audits the office network this machine is in. Everything waits side by side; nothing throws for what a
/// network or a system refuses.
public final class OfficeAudit {
  private static final int USUAL_MTU = 1500;

  private final Wire wire;
  private final Vantage vantage;
  private final AuditOrder order;

  /// An audit over an open network whose vantage is proven.
  public OfficeAudit(Wire wire, Vantage vantage, AuditOrder order) {
    this.wire = wire;
    this.vantage = vantage;
    this.order = order;
  }

  /// What was found, `host` being this machine as [HostLook] read it.
  public OfficeFacts run(LocalHost host) {
    AtomicInteger packets = new AtomicInteger();
    Optional<NetInterface> on = OfficeInterface.of(host, order.interfaceName());
    try (Threads threads = new Threads()) {
      LineLook looks = new LineLook(wire, vantage, Patience.of(order.profile()).pathAttempts());
      Future<Lan> lan = threads.start(() -> lan(on, host, packets));
      Future<Line> line = threads.start(() -> looks.look(host, on.map(NetInterface::mtuOctets).orElse(USUAL_MTU)));
      Lan heard = threads.result(lan);
      Line out = looks.with(threads.result(line), heard);
      return new OfficeFacts(
          order.office(), order.profile(), order.consent(), vantage, host, heard, out,
          Seen.not(Absence.NOT_IN_PROFILE), Seen.not(Absence.NOT_IN_PROFILE), Seen.not(Absence.NOT_IN_PROFILE),
          Seen.not(Absence.NOT_IN_PROFILE), List.of(), packets.get());
    }
  }

  private Lan lan(Optional<NetInterface> on, LocalHost host, AtomicInteger packets) {
    return on.map(one -> new LanLook(order.profile(), wire.clock(), packets).look(one, host))
        .orElseGet(() -> LanLook.nothing("", Absence.NO_INTERFACE, "no interface is up"));
  }
}
