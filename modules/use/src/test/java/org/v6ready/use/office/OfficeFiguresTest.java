package org.v6ready.use.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.AuditProfile;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Lan;
import org.v6ready.model.office.Line;
import org.v6ready.model.office.LocalHost;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.Office;
import org.v6ready.model.office.OfficeAssessment;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.OfficeRun;
import org.v6ready.model.office.Seen;
import org.v6ready.model.use.Measure;
import org.v6ready.model.use.Method;
import org.v6ready.model.use.Quantity;
import org.v6ready.model.use.Series;
import org.v6ready.model.vantage.Vantage;

class OfficeFiguresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String OWN = "3c:52:82:10:00:01";

  private static <T> Seen<T> no() {
    return Seen.not(Absence.NOT_OFFERED);
  }

  private static LocalHost host(String mac, LocalHost.@Nullable SocketMix sockets) {
    NetInterface lan = new NetInterface(2, "lan0", "ethernet", new MacAddress(mac), 1500, true, null, null, null);
    NetInterface wifi = new NetInterface(3, "wl0", "wifi", new MacAddress("0a:00:00:00:00:01"), 1500, true, null, null, null);
    return new LocalHost("linux", "", Seen.of(List.of(wifi, lan), "t"), no(), no(), no(), no(), no(), no(), no(),
        sockets == null ? no() : Seen.of(sockets, "t"), no(), no(), no(), no(), no(), no());
  }

  private static Device device(String mac, boolean router, String... six) {
    List<IpAddress> addresses = java.util.Arrays.stream(six).map(IpAddress::of).toList();
    return new Device(new MacAddress(mac), DeviceClass.DUAL, List.of(IpAddress.of("192.168.1.2")), addresses, false, router, "", List.of(), List.of(), List.of(), null);
  }

  private static Inventory seen(boolean asked, Device... devices) {
    return new Inventory(List.of(devices), null, asked, Duration.ofSeconds(1), 1, false);
  }

  private static OfficeRun audit(int daysAgo, LocalHost host, @Nullable Inventory now, @Nullable Integer assets) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    Office office = new Office("Trụ sở", null, null, null, assets, List.of(), new TreeMap<>());
    OfficeFacts facts =
        new OfficeFacts(office, AuditProfile.STANDARD, null, Vantage.dualStack(), host,
            new Lan("lan0", no(), no(), Duration.ZERO, no(), no(), no()),
            new Line(no(), no(), no(), no(), List.of(), List.of(), no(), no(), no()),
            no(), now, no(), no(), no(), List.of(), 0);
    return new OfficeRun("run" + daysAgo, at, at, "v6ready", facts, new OfficeAssessment("t", List.of(), "N0", null, List.of()));
  }

  private static List<Measure> figures(OfficeRun... audits) {
    return OfficeFigures.of(List.of(audits), TODAY, ZoneOffset.UTC, NOW);
  }

  private static Measure only(List<Measure> measures, Quantity quantity) {
    return measures.stream().filter(one -> one.series().quantity() == quantity).findFirst().orElseThrow();
  }

  @Test
  void machinesWithConnectionsToTheInternetCountAndOthersDoNot() {
    List<Measure> measures =
        figures(
            audit(3, host(OWN, new LocalHost.SocketMix(2, 0)), null, null),
            audit(2, host(OWN, new LocalHost.SocketMix(2, 1)), null, null),
            audit(1, host(OWN, new LocalHost.SocketMix(0, 0)), null, null),
            audit(1, host("3c:52:82:10:00:02", null), null, null));
    assertThat(measures).hasSize(1);
    Measure measure = measures.getFirst();
    assertThat(measure.series()).isEqualTo(new Series(Method.OFFICE_DEVICES, Quantity.HOSTS_USING, "Trụ sở"));
    assertThat(measure.part()).isEqualTo(1);
    assertThat(measure.whole()).isEqualTo(2);
    assertThat(measure.skipped()).containsEntry("sockets-unread", 1L);
    assertThat(measure.notes()).contains("moment-only");
  }

  @Test
  void aMachineIsToldByItsOwnAddressAndNotByTheOneItsWirelessCardMadeUp() {
    List<Measure> measures =
        figures(
            audit(2, host(OWN, new LocalHost.SocketMix(1, 1)), null, null),
            audit(1, host("3c:52:82:10:00:02", new LocalHost.SocketMix(1, 1)), null, null));
    // Two machines with one session each: the interval of two observations, not of one machine's two days.
    assertThat(java.util.Objects.requireNonNull(measures.getFirst().interval()).low()).isBetween(.34, .35);
  }

  @Test
  void seenDevicesAreASeriesOfTheirOwnWithRoutersAndMadeUpAddressesLeftOut() {
    Inventory now =
        seen(true,
            device("3c:52:82:10:00:10", false, "fe80::1", "2405:4800:1:2::10"),
            device("3c:52:82:10:00:11", false, "fe80::2", "fd00::11"),
            device("3c:52:82:10:00:12", false),
            device("3c:52:82:10:00:01", true, "2405:4800:1:2::1"),
            device("0a:52:82:10:00:13", false, "2405:4800:1:2::13"),
            device("0a:52:82:10:00:14", false));
    List<Measure> measures = figures(audit(1, host(OWN, new LocalHost.SocketMix(1, 1)), now, 3));
    Measure measure = only(measures, Quantity.HOSTS_ABLE);
    assertThat(measure.series().method()).isEqualTo(Method.INVENTORY);
    assertThat(measure.part()).isEqualTo(1);
    assertThat(measure.whole()).isEqualTo(3);
    assertThat(measure.skipped()).containsEntry("random-mac", 2L).containsEntry("random-mac-ipv6", 1L);
    assertThat(measure.notes()).contains("random-macs", "census");
    assertThat(only(measures, Quantity.HOSTS_USING).whole()).isEqualTo(1);
  }

  @Test
  void anAuditThatAskedNobodySaysNothingAboutWhoHasNoIpv6() {
    List<Measure> measures =
        figures(
            audit(2, host(OWN, null), seen(false, device("3c:52:82:10:00:10", false)), null),
            audit(1, host(OWN, null), seen(true, device("3c:52:82:10:00:11", false, "2405:4800:1:2::11")), null));
    assertThat(only(measures, Quantity.HOSTS_ABLE).whole()).isEqualTo(1);
    assertThat(only(measures, Quantity.HOSTS_ABLE).skipped()).containsEntry("audits-without-sweep", 1L);
  }

  @Test
  void twoAuditsOfOneDayAreOneDeviceDayAndOldAuditsDoNotCount() {
    Inventory with = seen(true, device("3c:52:82:10:00:10", false, "2405:4800:1:2::10"));
    Inventory without = seen(true, device("3c:52:82:10:00:10", false));
    List<OfficeRun> audits = new ArrayList<>(List.of(
        audit(1, host(OWN, null), with, null), audit(1, host(OWN, null), without, null), audit(28, host(OWN, null), without, null)));
    Measure measure = only(figures(audits.toArray(OfficeRun[]::new)), Quantity.HOSTS_ABLE);
    assertThat(measure.part()).isEqualTo(1);
    assertThat(measure.whole()).isEqualTo(1);
  }

  @Test
  void noAddressIsInWhatIsKept() {
    Inventory now = seen(true, device("3c:52:82:10:00:10", false, "2405:4800:1:2::10"));
    String kept = figures(audit(1, host(OWN, new LocalHost.SocketMix(1, 1)), now, 3)).toString();
    assertThat(kept).doesNotContain("3c:52", "2405:", "192.168.");
  }
}
