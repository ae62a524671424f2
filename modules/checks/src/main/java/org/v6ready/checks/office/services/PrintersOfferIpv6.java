package org.v6ready.checks.office.services;

import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// Printers print over IPv6.
final class PrintersOfferIpv6 {
  private static final Set<Integer> PORTS = Set.of(631, 9100, 515);
  private static final Set<String> SERVICES = Set.of("_ipp._tcp", "_ipps._tcp", "_pdl-datastream._tcp", "_printer._tcp");

  private PrintersOfferIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> Offers.of(all, PORTS, SERVICES).judge(Offers.portsAsked(all), true));
  }
}
