package org.v6ready.office.lan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Lan.NdHealth;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.Seen;
import org.v6ready.model.time.Clock;
import org.v6ready.office.Patience;
import org.v6ready.office.Threads;
import org.v6ready.wire.Deadline;
import org.v6ready.wire.dhcp.Dhcp4Probe;
import org.v6ready.wire.dhcp.Dhcp6Probe;
import org.v6ready.wire.netlink.RaWatch;
import org.v6ready.wire.syscall.SystemCallException;

/// Looks at one link for as long as the profile listens. `packets` is counted up by what is sent.
public final class LanLook {
  private final AuditProfile profile;
  private final Patience patience;
  private final Clock clock;
  private final AtomicInteger packets;

  /// A look with a profile's patience.
  public LanLook(AuditProfile profile, Clock clock, AtomicInteger packets) {
    this.profile = profile;
    this.patience = Patience.of(profile);
    this.clock = clock;
    this.packets = packets;
  }

  /// A link that cannot be looked at.
  public static Lan nothing(String interfaceName, Absence why, String detail) {
    return new Lan(interfaceName, Seen.not(why, "", detail), Seen.not(why, "", detail), Duration.ZERO,
        Seen.not(why, "", detail), Seen.not(why, "", detail), Seen.not(why, "", detail));
  }

  /// Looks at the link of an interface; everything at once.
  public Lan look(NetInterface on, LocalHost host) {
    if (!host.system().equals("linux")) {
      return nothing(on.name(), Absence.NOT_OFFERED, host.system());
    }
    try (Threads threads = new Threads()) {
      Future<Seen<List<RouterAdvertisement>>> overheard = threads.start(() -> overheard(on));
      Future<Seen<List<RouterAdvertisement>>> solicited =
          threads.start(() -> new Solicitation(on, clock, packets).advertisements(patience.listen()));
      Future<Seen<List<Dhcp4Offer>>> dhcp4 = threads.start(() -> dhcp4(on));
      Future<Seen<List<Dhcp6Answer>>> dhcp6 = threads.start(() -> dhcp6(on));
      Future<Seen<NdHealth>> health = threads.start(() -> new NeighbourHealth(clock, packets).of(on, host, profile));
      return new Lan(
          on.name(),
          threads.result(solicited),
          threads.result(overheard),
          patience.listen(),
          threads.result(dhcp4),
          threads.result(dhcp6),
          threads.result(health));
    }
  }

  private Seen<List<RouterAdvertisement>> overheard(NetInterface on) {
    try (RaWatch watch = RaWatch.open(on.index(), clock)) {
      return Seen.of(Overheard.merge(watch.hear(Deadline.in(patience.listen(), clock))), "netlink");
    } catch (SystemCallException refused) {
      return refused(refused, "");
    }
  }

  private Seen<List<Dhcp4Offer>> dhcp4(NetInterface on) {
    if (profile == AuditProfile.PASSIVE) {
      return Seen.not(Absence.NOT_IN_PROFILE, "standard", "");
    }
    try {
      packets.addAndGet(2);
      return Seen.of(Dhcp4Probe.offers(on, Deadline.in(patience.dhcp(), clock)), "DHCPDISCOVER");
    } catch (SystemCallException refused) {
      return refused(refused, "CAP_NET_RAW");
    }
  }

  private Seen<List<Dhcp6Answer>> dhcp6(NetInterface on) {
    boolean solicit = profile != AuditProfile.PASSIVE;
    try {
      packets.addAndGet(solicit ? 2 : 1);
      return Seen.of(
          Dhcp6Probe.answers(on, solicit, Deadline.in(patience.dhcp(), clock)),
          solicit ? "SOLICIT and INFORMATION-REQUEST" : "INFORMATION-REQUEST");
    } catch (SystemCallException refused) {
      return refused(refused, "CAP_NET_BIND_SERVICE");
    }
  }

  static <T> Seen<T> refused(SystemCallException refused, String needs) {
    String detail = String.valueOf(refused.getMessage());
    if (refused.denied()) {
      return Seen.not(Absence.NEEDS_PRIVILEGE, needs, detail);
    }
    return Seen.not(refused.noInterface() ? Absence.NO_INTERFACE : Absence.FAILED, "", detail);
  }
}
