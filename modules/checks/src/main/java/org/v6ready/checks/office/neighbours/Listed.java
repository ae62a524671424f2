package org.v6ready.checks.office.neighbours;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeFacts;

/// Devices named in a finding.
final class Listed {
  private static final int SHOWN = 6;

  private Listed() {}

  /// Not tested: where devices were not asked, one may have an address that was not seen.
  static Finding unasked(OfficeFacts facts) {
    return facts.consent() == null
        ? Told.not(Absence.NEEDS_CONSENT, "--consent", "")
        : Told.not(Absence.NOT_IN_PROFILE, "--profile standard", "");
  }

  /// Passes when there is none of a class, else warns and names the first ones.
  static Finding of(OfficeFacts facts, Inventory all, DeviceClass kind, String none, String some) {
    if (!all.asked()) {
      return unasked(facts);
    }
    long unknown = all.count(DeviceClass.UNKNOWN);
    List<Device> found = all.others().stream().filter(one -> one.kind() == kind).toList();
    if (found.isEmpty() && unknown > 0) {
      return Told.not(Absence.FAILED, "", unknown + " × ?");
    }
    return found.isEmpty()
        ? Finding.pass(none)
        : Finding.warn(some).with("count", found.size())
            .with("devices", found.stream().limit(SHOWN).map(Listed::name).collect(Collectors.joining(", ")));
  }

  /// What people call it: its name, else its vendor, beside an address.
  static String name(Device device) {
    String who = device.names().stream().findFirst().orElse(device.vendor());
    String where =
        device.ipv4().stream().findFirst().or(() -> device.ipv6().stream().findFirst()).map(Object::toString).orElse(String.valueOf(device.mac()));
    return who.isEmpty() ? where : who + " (" + where + ")";
  }
}
