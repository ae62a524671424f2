package org.v6ready.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.office.neighbours.Coverage;
import org.v6ready.checks.office.neighbours.Replacement;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeFacts;

/// What the devices come to: how much of the asset list they are, and which of them IPv6-only leaves behind.
final class DevicesPart {
  private DevicesPart() {}

  static void write(Document document, OfficeFacts facts, boolean addresses) {
    @Nullable Inventory inventory = facts.inventory().known().orElse(null);
    @Nullable Integer assets = facts.office().assets();
    if (inventory == null || assets == null || assets <= 0) {
      document.unknown("coverage");
    } else {
      document.object("coverage", () -> coverage(document, Coverage.of(inventory, assets)));
    }
    List<Replacement> left = inventory == null ? List.of() : Replacement.of(inventory);
    document.array("replace", left, one -> document.object(() -> {
      Device device = one.device();
      document.text("mac", addresses ? device.mac() : null);
      document.texts("ipv4", OfficePart.kept(device.ipv4(), addresses));
      document.texts("names", addresses ? device.names() : List.of());
      document.text("vendor", device.vendor());
      document.text("class", device.kind().word());
      document.text("kind", one.kind().word());
      document.text("step", one.step().word());
    }));
  }

  private static void coverage(Document document, Coverage coverage) {
    document.number("found", coverage.found());
    document.number("assets", coverage.assets());
    document.number("percent", coverage.percent());
    document.number("runs", coverage.runs());
    document.truth("settled", coverage.settled());
    document.number("randomMac", coverage.random());
    document.number("withIpv6", coverage.able());
    document.number("withIpv6NotRandom", coverage.ableFixed());
  }
}
