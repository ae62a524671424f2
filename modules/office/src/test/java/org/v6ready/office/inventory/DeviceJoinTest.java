package org.v6ready.office.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.name.ReverseName;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;
import org.v6ready.model.office.NeighbourEntry;
import org.v6ready.model.office.NetInterface;

class DeviceJoinTest {
  private static final LinkGround GROUND =
      new LinkGround(
          new NetInterface(7, "lan0", "ethernet", null, 1500, true, true, false, false),
          null, null, List.of(), List.of(), Set.of(), Set.of(IpAddress.of("10.0.0.1")));

  private static NeighbourEntry entry(String mac, String address, String state) {
    return new NeighbourEntry("lan0", IpAddress.of(address), new MacAddress(mac), state, false);
  }

  private static List<Device> join(NeighbourEntry... entries) {
    return DeviceJoin.devices(List.of(entries), GROUND, DeviceJoin.Asked.BOTH, new Told(), OuiRegistry.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.5|V4ONLY",
        "10.0.0.5 2401:d800::5|DUAL",
        "10.0.0.5 fe80::5 2401:d800::5|DUAL",
        "10.0.0.5 fd00::5|DUAL",
        "10.0.0.5 fe80::5|LLONLY",
        "fe80::5|LLONLY",
        "fe80::5 2401:d800::5|V6ONLY",
        "2401:d800::5|V6ONLY",
      })
  void familiesMakeTheClass(String addresses, DeviceClass kind) {
    List<Device> devices =
        join(Stream.of(addresses.split(" ")).map(one -> entry("00:01:02:03:04:05", one, "stale")).toArray(NeighbourEntry[]::new));
    assertThat(devices).singleElement().satisfies(device -> assertThat(device.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.5|UNKNOWN|UNKNOWN",
        "10.0.0.5 fe80::5|UNKNOWN|UNKNOWN",
        "fe80::5|UNKNOWN|UNKNOWN",
        "2401:d800::5|UNKNOWN|V6ONLY",
        "10.0.0.5 2401:d800::5|DUAL|DUAL",
      })
  void aFamilyNobodyAskedForIsNotAbsent(String addresses, DeviceClass neither, DeviceClass ipv4Only) {
    List<IpAddress> all = Stream.of(addresses.split(" ")).map(IpAddress::of).toList();
    boolean four = all.stream().anyMatch(one -> one.family() == Family.IPV4);
    List<IpAddress> six = all.stream().filter(one -> one.family() == Family.IPV6).toList();
    assertThat(DeviceJoin.kind(four, six, new DeviceJoin.Asked(false, false))).isEqualTo(neither);
    assertThat(DeviceJoin.kind(four, six, new DeviceJoin.Asked(true, false))).isEqualTo(ipv4Only);
  }

  @Test
  void linesNobodyAnsweredForAreNoDevices() {
    assertThat(
            join(
                entry("00:01:02:03:04:05", "10.0.0.5", "failed"),
                entry("00:01:02:03:04:06", "10.0.0.6", "incomplete"),
                entry("33:33:00:00:00:01", "ff02::1", "noarp"),
                entry("01:00:5e:00:00:fb", "224.0.0.251", "reachable"),
                entry("00:00:00:00:00:00", "10.0.0.7", "reachable"),
                new NeighbourEntry("lan0", IpAddress.of("10.0.0.8"), null, "reachable", false)))
        .isEmpty();
  }

  @Test
  void aGatewayAndAProxyAreRoutersAndAForwardingHostIsNot() {
    List<NeighbourEntry> entries = new ArrayList<>();
    entries.add(entry("00:01:02:03:04:01", "10.0.0.1", "reachable"));
    for (int i = 10; i < 20; i++) {
      entries.add(entry("00:01:02:03:04:02", "10.0.0." + i, "reachable"));
    }
    entries.add(new NeighbourEntry("lan0", IpAddress.of("2401:d800::5"), new MacAddress("00:01:02:03:04:03"), "reachable", true));
    List<Device> devices = DeviceJoin.devices(entries, GROUND, DeviceJoin.Asked.BOTH, new Told(), OuiRegistry.empty());
    assertThat(devices).extracting(Device::router).containsExactly(true, true, false);
    assertThat(devices.getLast().services()).containsExactly("forwards");
  }

  private static Inventory run(Device... devices) {
    return new Inventory(List.of(devices), null, true, Duration.ofSeconds(1), 1, false);
  }

  private static Device device(String mac, DeviceClass kind, String address, String... ports) {
    IpAddress one = IpAddress.of(address);
    boolean four = address.indexOf('.') > 0;
    return new Device(new MacAddress(mac), kind, four ? List.of(one) : List.of(), four ? List.of() : List.of(one), false, false, "", List.of(), List.of(ports), List.of(), null);
  }

  private static final Instant DAY = Instant.parse("2026-11-02T02:00:00Z");

  private static Inventory later(Inventory before, Inventory now, int days) {
    return InventoryHistory.join(before, now, DAY.plus(Duration.ofDays(days)));
  }

  @Test
  void aDeviceAsleepTodayCountsFromYesterdayUnlessItsAddressIsRandom() {
    Inventory first =
        InventoryHistory.first(run(device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5"), device("02:01:02:03:04:06", DeviceClass.V4ONLY, "10.0.0.6")), DAY);
    Inventory second = later(first, run(device("00:01:02:03:04:05", DeviceClass.V6ONLY, "2401:d800::5")), 1);
    Inventory third = later(second, run(device("06:01:02:03:04:07", DeviceClass.V4ONLY, "10.0.0.6")), 2);
    assertThat(third.runs()).isEqualTo(3);
    assertThat(third.devices()).extracting(Device::kind).containsExactly(DeviceClass.DUAL, DeviceClass.V4ONLY);
  }

  @Test
  void eachRunCountsOnceHoweverOftenRunsAreJoined() {
    Inventory joined = InventoryHistory.first(run(), DAY);
    for (int day = 1; day < 9; day++) {
      joined = later(joined, run(), day);
    }
    assertThat(joined.runs()).isEqualTo(9);
  }

  @Test
  void aDeviceNotSeenForAMonthIsForgotten() {
    Inventory first = InventoryHistory.first(run(device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5")), DAY);
    Inventory second = later(first, run(), 20);
    assertThat(second.devices()).hasSize(1);
    assertThat(later(second, run(), 31).devices()).isEmpty();
  }

  @Test
  void anotherNetworkIsNotJoined() {
    Device router = new Device(new MacAddress("00:01:02:03:04:01"), DeviceClass.UNKNOWN, List.of(), List.of(), false, true, "", List.of(), List.of(), List.of(), null);
    Device other = new Device(new MacAddress("00:01:02:03:04:02"), DeviceClass.UNKNOWN, List.of(), List.of(), false, true, "", List.of(), List.of(), List.of(), null);
    Inventory office = InventoryHistory.first(run(router, device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5")), DAY);
    Inventory home = later(office, run(other), 1);
    assertThat(home.devices()).hasSize(1);
    assertThat(home.runs()).isEqualTo(1);
  }

  @Test
  void whatOneRunAskedForNeedNotBeAskedAgain() {
    Inventory asked = InventoryHistory.first(run(device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5")), DAY);
    Inventory passive = later(asked, run(device("00:01:02:03:04:05", DeviceClass.UNKNOWN, "10.0.0.5")), 1);
    assertThat(passive.devices()).extracting(Device::kind).containsExactly(DeviceClass.V4ONLY);
  }

  @ParameterizedTest
  @CsvSource({"192.168.10.14,14.10.168.192.in-addr.arpa", "fe80::1,1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa"})
  void reverseNames(String address, String name) {
    assertThat(ReverseName.of(IpAddress.of(address)).ascii()).isEqualTo(name);
  }
}
