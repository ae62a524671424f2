package org.v6ready.checks.office.neighbours;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// No device answers for more than sixteen IPv6 addresses.
final class NoDeviceHasTooManyAddresses {
  private static final int MOST = 16;

  private NoDeviceHasTooManyAddresses() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> all.devices().stream()
        .filter(one -> one.ipv6().size() > MOST)
        .findFirst()
        .map(one -> Finding.warn("many").with("device", Listed.name(one)).with("count", one.ipv6().size()))
        .orElseGet(() -> Finding.pass("usual")));
  }
}
