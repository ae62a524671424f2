package org.v6ready.office.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.address.Ipv4Address;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Seen;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.Routes;
import org.v6ready.wire.Wire;
import org.v6ready.wire.WireSettings;
import org.v6ready.wire.Wires;
import org.v6ready.wire.link.GroupQuestion;

class SweepTest {
  private static final MacAddress SELF = new MacAddress("3c:52:82:00:00:01");
  private static final MacAddress SILENT = new MacAddress("b8:27:eb:00:00:02");
  private static final MacAddress OLD = new MacAddress("00:0c:29:00:00:03");
  private static final MacAddress GATEWAY = new MacAddress("00:5e:00:00:00:fe");
  private static final LinkGround GROUND =
      new LinkGround(
          new NetInterface(7, "lan0", "ethernet", SELF, 1500, true, true, false, false),
          (Ipv4Address) IpAddress.of("192.168.10.10"),
          IpPrefix.parse("192.168.10.0/24").orElseThrow(),
          List.of(IpAddress.of("fe80::10"), IpAddress.of("2401:d800:1::10")),
          List.of(IpPrefix.parse("2401:d800:1::/64").orElseThrow()),
          Set.of(IpAddress.of("192.168.10.10"), IpAddress.of("fe80::10"), IpAddress.of("2401:d800:1::10")),
          Set.of(IpAddress.of("192.168.10.1"), IpAddress.of("fe80::1")));
  private static final SweepLimits CONSENTED = new SweepLimits(true, 0, false, 50, Duration.ofSeconds(3));
  private static final SweepLimits PASSIVE = new SweepLimits(false, 0, false, 50, Duration.ofSeconds(3));

  /// A clock that only waiting moves.
  private static final class Turned implements Clock {
    private final AtomicLong now = new AtomicLong();

    @Override
    public Instant now() {
      return Instant.EPOCH.plusNanos(now.get());
    }

    @Override
    public long nanoTime() {
      return now.get();
    }

    @Override
    public void pause(Duration duration) {
      now.addAndGet(duration.toNanos());
    }
  }

  private final ScriptedLink link = new ScriptedLink();

  private Seen<Inventory> sweep(SweepLimits limits) {
    return sweep(limits, GROUND);
  }

  private Seen<Inventory> sweep(SweepLimits limits, LinkGround ground) {
    try (Wire wire = Wires.open(new WireSettings(List.of(), null, null, null, null, "test", 6, 20, Routes.direct(), new Turned()))) {
      return new Sweep(wire, link, ground, limits, OuiRegistry.empty()).run(List.of());
    }
  }

  private Inventory found(SweepLimits limits) {
    return sweep(limits).known().orElseThrow();
  }

  private void holds(MacAddress mac, String... addresses) {
    for (String address : addresses) {
      link.holders.put(IpAddress.of(address), mac);
    }
  }

  private static Device of(Inventory inventory, MacAddress mac) {
    return inventory.devices().stream().filter(device -> mac.equals(device.mac())).findFirst().orElseThrow();
  }

  @Test
  void aHostThatAnswersNoEchoIsFoundByTheAddressesItWouldHaveMade() {
    holds(SILENT, "192.168.10.15", "fe80::ba27:ebff:fe00:2", "2401:d800:1:0:ba27:ebff:fe00:2");
    holds(OLD, "192.168.10.16");
    holds(GATEWAY, "192.168.10.1", "fe80::1");
    Inventory inventory = found(CONSENTED);
    assertThat(of(inventory, SILENT).kind()).isEqualTo(DeviceClass.DUAL);
    assertThat(of(inventory, OLD).kind()).isEqualTo(DeviceClass.V4ONLY);
    assertThat(of(inventory, GATEWAY).router()).isTrue();
    assertThat(of(inventory, SELF).self()).isTrue();
    assertThat(inventory.others()).hasSize(2);
    assertThat(inventory.swept()).hasToString("192.168.10.0/24");
    assertThat(inventory.asked()).isTrue();
  }

  @Test
  void withoutConsentNobodyIsAskedWhoWasNotHeard() {
    holds(SILENT, "192.168.10.15", "fe80::ba27:ebff:fe00:2");
    link.echoes = Set.of(IpAddress.of("fe80::77"));
    Inventory inventory = found(PASSIVE);
    assertThat(inventory.swept()).isNull();
    assertThat(inventory.asked()).isFalse();
    assertThat(link.nudged).containsExactly(IpAddress.of("fe80::77"));
  }

  @Test
  void inAPassiveRunAHostNotHeardOverIpv6IsOfUnknownClass() {
    holds(OLD, "192.168.10.16");
    link.table.add(new NeighbourEntry("lan0", IpAddress.of("192.168.10.16"), OLD, "stale", false));
    assertThat(of(found(PASSIVE), OLD).kind()).isEqualTo(DeviceClass.UNKNOWN);
    assertThat(of(found(CONSENTED), OLD).kind()).isEqualTo(DeviceClass.V4ONLY);
  }

  @Test
  void withoutALinkLocalAddressOfOurOwnNobodyIsSaidToLackIpv6() {
    holds(OLD, "192.168.10.16");
    LinkGround mute =
        new LinkGround(
            GROUND.on(), GROUND.ipv4(), GROUND.sweep(), List.of(IpAddress.of("2401:d800:1::10")), GROUND.onLink(), GROUND.own(), GROUND.gateways());
    assertThat(of(sweep(CONSENTED, mute).known().orElseThrow(), OLD).kind()).isEqualTo(DeviceClass.UNKNOWN);
  }

  @Test
  void withoutRawSocketsEveryAddressIsNudged() {
    link.privileged = false;
    holds(OLD, "192.168.10.16");
    Inventory inventory = found(CONSENTED);
    assertThat(of(inventory, OLD).ipv4()).hasSize(1);
    assertThat(inventory.swept()).isNotNull();
    assertThat(link.nudged.stream().filter(Ipv4Address.class::isInstance)).hasSize(253);
  }

  @Test
  void nothingOutsideTheOfficePrefixIsEverAsked() {
    link.echoes = new LinkedHashSet<>(List.of(IpAddress.of("2606:4700::1"), IpAddress.of("2401:d800:1::77")));
    link.answers = List.of(new GroupQuestion.Answer(IpAddress.of("8.8.8.8"), new byte[40]));
    found(CONSENTED);
    assertThat(link.nudged).contains(IpAddress.of("2401:d800:1::77")).allMatch(GROUND::onLink);
  }

  @Test
  void anInterfaceThatVanishesIsAnAbsenceAndNoInventory() {
    link.there = false;
    assertThat(sweep(CONSENTED)).isInstanceOfSatisfying(Seen.Unknown.class, u -> assertThat(u.why()).isEqualTo(Absence.NO_INTERFACE));
  }

  @Test
  void onlyARouterBehindASweepMeansIsolation() {
    holds(GATEWAY, "192.168.10.1");
    assertThat(found(CONSENTED).isolated()).isTrue();
    assertThat(found(PASSIVE).isolated()).isFalse();
  }

  @Test
  void fiveThousandNeighboursAreNoTrouble() {
    for (int i = 0; i < 5_000; i++) {
      MacAddress mac = MacAddress.of(new byte[] {0, 1, 2, 3, (byte) (i >> 8), (byte) i});
      IpAddress address = IpAddress.of("2401:d800:1::" + Integer.toHexString(0x10000 + i).substring(1) + ":1");
      link.table.add(new NeighbourEntry("lan0", address, mac, "stale", false));
    }
    long start = System.nanoTime();
    Inventory inventory = found(PASSIVE);
    assertThat(inventory.count(DeviceClass.UNKNOWN)).isEqualTo(5_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void randomAnswersOfGroupsNeverBreakIt() {
    Random random = new Random(6762);
    List<GroupQuestion.Answer> answers = new java.util.ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      byte[] octets = new byte[random.nextInt(200)];
      random.nextBytes(octets);
      if (octets.length > 12) {
        octets[2] = (byte) 0x84;
        octets[4] = octets[5] = 0;
      }
      answers.add(new GroupQuestion.Answer(IpAddress.of("192.168.10." + (2 + i % 250)), octets));
    }
    link.answers = answers;
    assertThat(found(PASSIVE).devices()).isNotEmpty();
  }

  @Test
  void aSweepNeverCoversMoreThanASlash24() {
    assertThat(GROUND.targets()).hasSize(253).doesNotContain((Ipv4Address) IpAddress.of("192.168.10.10"));
  }
}
