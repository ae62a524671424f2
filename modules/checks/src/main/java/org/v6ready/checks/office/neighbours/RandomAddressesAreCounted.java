package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Device;
import org.v6ready.model.office.OfficeFacts;

/// How many devices hide behind made-up hardware addresses: what a count of devices is worth.
final class RandomAddressesAreCounted {
  private RandomAddressesAreCounted() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> {
      long random = all.others().stream().filter(Device::randomMac).count();
      return all.others().isEmpty()
          ? Finding.notApplicable("nobody")
          : Finding.pass("counted").with("random", random).with("devices", all.others().size());
    });
  }
}
