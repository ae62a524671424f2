package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.Inventory;
import org.v6ready.model.office.OfficeFacts;

/// Nine of ten devices have a global IPv6 address.
final class DevicesHaveIpv6 {
  private DevicesHaveIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> known(facts, all));
  }

  private static Finding known(OfficeFacts facts, Inventory all) {
    if (!all.asked()) {
      return Listed.unasked(facts);
    }
    int devices = all.others().size();
    if (devices == 0) {
      return all.isolated() ? Finding.inconclusive("isolated") : Finding.notApplicable("nobody");
    }
    long six = all.count(DeviceClass.DUAL) + all.count(DeviceClass.V6ONLY);
    long percent = 100 * six / devices;
    // A device of an earlier run that nobody asked may have an address: it fails nobody.
    long atMost = 100 * (six + all.count(DeviceClass.UNKNOWN)) / devices;
    Finding found = percent >= 90 ? Finding.pass("most") : atMost >= 60 ? Finding.warn("some") : Finding.fail("few");
    return found.with("six", six).with("devices", devices).with("percent", percent);
  }
}
