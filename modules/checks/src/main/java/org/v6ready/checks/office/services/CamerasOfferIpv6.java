package org.v6ready.checks.office.services;

import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Cameras and recorders are reached over IPv6.
final class CamerasOfferIpv6 {
  private static final Set<Integer> PORTS = Set.of(554, 8554, 37777, 34567);
  private static final Set<String> SERVICES = Set.of("_rtsp._tcp", "onvif");

  private CamerasOfferIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> Offers.of(all, PORTS, SERVICES).judge(Offers.portsAsked(all), true));
  }
}
