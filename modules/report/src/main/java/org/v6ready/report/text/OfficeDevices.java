package org.v6ready.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.Seen;
import org.v6ready.report.Words;

/// The devices of an office, one line each, those without IPv6 first.
final class OfficeDevices {
  private static final int SHOWN = 60;

  private OfficeDevices() {}

  static void write(Seen<Inventory> seen, Screen screen, Lines lines) {
    if (seen.known().isEmpty()) {
      return;
    }
    Inventory inventory = seen.known().get();
    Words words = Words.in(screen.language());
    lines.wrapped("", words.text("office.devices", Map.of(
        "count", "" + inventory.others().size(),
        "v4only", "" + inventory.count(DeviceClass.V4ONLY),
        "dual", "" + inventory.count(DeviceClass.DUAL),
        "v6only", "" + inventory.count(DeviceClass.V6ONLY),
        "llonly", "" + inventory.count(DeviceClass.LLONLY),
        "unknown", "" + inventory.count(DeviceClass.UNKNOWN))), screen.columns());
    List<Device> sorted =
        inventory.devices().stream().sorted(Comparator.comparing(Device::kind).thenComparing(one -> String.valueOf(one.mac()))).toList();
    for (Device device : sorted.stream().limit(SHOWN).toList()) {
      lines.add(Columns.cut(row(device, words), screen.columns()));
    }
    if (sorted.size() > SHOWN) {
      lines.add(words.text("office.more", Map.of("count", "" + (sorted.size() - SHOWN))));
    }
    lines.blank();
  }

  private static String row(Device device, Words words) {
    String role = device.self() ? words.text("office.self") : device.router() ? words.text("office.isrouter") : "";
    String name = device.names().stream().findFirst().orElse(device.vendor());
    String what = role.isEmpty() ? name : name.isEmpty() ? role : name + " (" + role + ")";
    return "  " + Columns.fit(words.text("office.class." + device.kind().word()), 10)
        + Columns.fit(device.mac() == null ? "–" : device.mac().text(), 19)
        + Columns.fit(device.ipv4().stream().findFirst().map(Object::toString).orElse("–"), 17)
        + Columns.harmless(what.isEmpty() ? shortest(device.ipv6()) : what);
  }

  private static String shortest(List<IpAddress> six) {
    return six.stream()
        .min(Comparator.comparing((IpAddress one) -> one.scope() == AddressScope.LINK_LOCAL).thenComparingInt(one -> one.toString().length()))
        .map(IpAddress::toString)
        .orElse("");
  }
}
