package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.DeviceClass;
import org.v6ready.model.office.OfficeFacts;

/// Every device has an IPv6 stack, or somebody has decided what becomes of it.
final class NoDeviceIsIpv4Only {
  private NoDeviceIsIpv4Only() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> Listed.of(facts, all, DeviceClass.V4ONLY, "none", "some"));
  }
}
