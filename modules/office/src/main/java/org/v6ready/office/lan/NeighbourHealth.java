package org.v6ready.office.lan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Lan.NdHealth;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.nd.NeighbourNudge;
import org.v6ready.wire.netlink.Netlink;
import org.v6ready.wire.syscall.SystemCallException;

/// Asks neighbours that once answered over IPv6 to be resolved again: multicast that a switch loses shows
/// as silence. One small datagram each, at most 32 of them, ten a second.
final class NeighbourHealth {
  private static final int MOST = 32;
  private static final Duration SETTLE = Duration.ofMillis(4_500);
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Clock clock;
  private final AtomicInteger packets;

  NeighbourHealth(Clock clock, AtomicInteger packets) {
    this.clock = clock;
    this.packets = packets;
  }

  Seen<NdHealth> of(NetInterface on, LocalHost host, AuditProfile profile) {
    if (profile == AuditProfile.PASSIVE) {
      return Seen.not(Absence.NOT_IN_PROFILE, "standard", "");
    }
    List<IpAddress> known =
        host.neighbours().known().orElse(List.of()).stream()
            .filter(entry -> entry.interfaceName().equals(on.name()) && entry.answered())
            .map(NeighbourEntry::address)
            .filter(address -> address.family() == Family.IPV6)
            .limit(MOST)
            .toList();
    if (known.isEmpty()) {
      return Seen.not(Absence.NO_FAMILY, "", "no IPv6 neighbour is known yet");
    }
    for (IpAddress address : known) {
      NeighbourNudge.send(address, on.index());
      packets.incrementAndGet();
      clock.pause(BETWEEN);
    }
    clock.pause(SETTLE);
    return after(known, on);
  }

  private static Seen<NdHealth> after(List<IpAddress> known, NetInterface on) {
    try {
      List<NeighbourEntry> now = Netlink.neighbours();
      Set<IpAddress> alive =
          now.stream().filter(e -> e.interfaceName().equals(on.name()) && e.answered()).map(NeighbourEntry::address).collect(Collectors.toSet());
      int answered = (int) known.stream().filter(alive::contains).count();
      return Seen.of(new NdHealth(known.size(), answered), "neighbour table");
    } catch (SystemCallException refused) {
      return LanLook.refused(refused, "");
    }
  }
}
