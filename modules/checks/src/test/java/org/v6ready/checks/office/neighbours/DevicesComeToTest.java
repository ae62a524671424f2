package org.v6ready.checks.office.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.MacAddress;

class DevicesComeToTest {
  private static Inventory after(int runs, Device... devices) {
    return new Inventory(List.of(devices), null, true, Duration.ofSeconds(1), runs, false);
  }

  private static Device device(String mac, DeviceClass kind, String address, String... ports) {
    IpAddress one = IpAddress.of(address);
    boolean four = address.indexOf('.') > 0;
    return new Device(
        new MacAddress(mac), kind, four ? List.of(one) : List.of(), four ? List.of() : List.of(one), false, false, "", List.of(),
        List.of(ports), List.of(), null);
  }

  @Test
  void coverageCountsDevicesAndRandomAddressesApart() {
    Coverage coverage =
        Coverage.of(after(3, device("00:01:02:03:04:05", DeviceClass.DUAL, "10.0.0.5"), device("06:01:02:03:04:07", DeviceClass.V4ONLY, "10.0.0.6")), 4);
    assertThat(coverage).isEqualTo(new Coverage(2, 1, 1, 1, 4, 3));
    assertThat(coverage.percent()).isEqualTo(50);
    assertThat(coverage.settled()).isTrue();
  }

  @Test
  void coverageSaysNothingBeforeThreeRuns() {
    assertThat(Coverage.of(after(2), 4).settled()).isFalse();
  }

  @Test
  void whoMustBeReplacedIsListedWithWhatToDoFirst() {
    Inventory inventory =
        after(1,
            device("00:01:02:03:04:01", DeviceClass.V4ONLY, "10.0.0.1", "tcp/9100/4"),
            device("00:01:02:03:04:02", DeviceClass.V4ONLY, "10.0.0.2", "tcp/554/4"),
            device("00:01:02:03:04:03", DeviceClass.V4ONLY, "10.0.0.3", "tcp/445/4"),
            device("00:01:02:03:04:04", DeviceClass.LLONLY, "fe80::4", "tcp/9100/4"),
            device("00:01:02:03:04:05", DeviceClass.V4ONLY, "10.0.0.5"),
            device("00:01:02:03:04:06", DeviceClass.DUAL, "10.0.0.6", "tcp/554/4"),
            device("00:01:02:03:04:07", DeviceClass.UNKNOWN, "10.0.0.7", "tcp/554/4"));
    assertThat(Replacement.of(inventory))
        .extracting(one -> one.kind() + " " + one.step())
        .containsExactly("UNKNOWN IDENTIFY", "PRINTER ASK_VENDOR", "CAMERA ASK_VENDOR", "COMPUTER SWITCH_ON", "PRINTER CONFIGURE");
  }
}
