package org.v6ready.office.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.address.IpAddress;
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
    return DeviceJoin.devices(List.of(entries), GROUND, new Told(), OuiRegistry.empty());
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
    List<Device> devices = DeviceJoin.devices(entries, GROUND, new Told(), OuiRegistry.empty());
    assertThat(devices).extracting(Device::router).containsExactly(true, true, false);
    assertThat(devices.getLast().services()).containsExactly("forwards");
  }

  private static Inventory run(Device... devices) {
    return new Inventory(List.of(devices), null, true, Duration.ofSeconds(1), 1, false);
  }

  private static Device device(String mac, DeviceClass kind, String address, String... ports) {
    IpAddress one = IpAddress.of(address);
    boolean four = address.indexOf('.') > 0;
    return new Device(new MacAddress(mac), kind, four ? List.of(one) : List.of(), four ? List.of() : List.of(one), false, false, "", List.of(), List.of(ports), List.of());
  }

  @Test
  void aDeviceAsleepTodayCountsFromYesterdayUnlessItsAddressIsRandom() {
    Inventory first = run(device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5"), device("02:01:02:03:04:06", DeviceClass.V4ONLY, "10.0.0.6"));
    Inventory second = run(device("00:01:02:03:04:05", DeviceClass.V6ONLY, "2401:d800::5"));
    Inventory third = run(device("06:01:02:03:04:07", DeviceClass.V4ONLY, "10.0.0.6"));
    Inventory joined = InventoryHistory.join(List.of(first, second), third);
    assertThat(joined.runs()).isEqualTo(3);
    assertThat(joined.devices()).extracting(Device::kind).containsExactly(DeviceClass.DUAL, DeviceClass.V4ONLY);
    assertThat(InventoryHistory.coverage(joined, 4)).hasValue(new Coverage(2, 1, 1, 1, 4));
  }

  @Test
  void coverageIsUnknownBeforeThreeRuns() {
    assertThat(InventoryHistory.coverage(run(device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5")), 4)).isEmpty();
  }

  @Test
  void whoMustBeReplacedIsListedWithWhatToDoFirst() {
    Inventory inventory =
        run(
            device("00:01:02:03:04:01", DeviceClass.V4ONLY, "10.0.0.1", "tcp/9100/4"),
            device("00:01:02:03:04:02", DeviceClass.V4ONLY, "10.0.0.2", "tcp/554/4"),
            device("00:01:02:03:04:03", DeviceClass.V4ONLY, "10.0.0.3", "tcp/445/4"),
            device("00:01:02:03:04:04", DeviceClass.LLONLY, "fe80::4", "tcp/9100/4"),
            device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5"),
            device("00:01:02:03:04:06", DeviceClass.DUAL, "10.0.0.6", "tcp/554/4"));
    assertThat(Replacement.of(inventory))
        .extracting(one -> one.kind() + " " + one.step())
        .containsExactly("UNKNOWN IDENTIFY", "PRINTER ASK_VENDOR", "CAMERA ASK_VENDOR", "COMPUTER SWITCH_ON", "PRINTER CONFIGURE");
  }

  @ParameterizedTest
  @CsvSource({"192.168.10.14,14.10.168.192.in-addr.arpa", "fe80::1,1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.e.f.ip6.arpa"})
  void reverseNames(String address, String name) {
    assertThat(ReverseName.of(IpAddress.of(address))).isEqualTo(name);
  }
}
