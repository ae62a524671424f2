package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.OfficeFacts;

/// Every device with an IPv6 stack got a global address, too.
final class NoDeviceIsLinkLocalOnly {
  private NoDeviceIsLinkLocalOnly() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> Listed.of(facts, all, DeviceClass.LLONLY, "none", "some"));
  }
}
