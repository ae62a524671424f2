package org.v6ready.checks.office.services;

import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.OfficeFacts;

/// File servers and directory services are reached over IPv6.
final class FileServersOfferIpv6 {
  private static final Set<Integer> PORTS = Set.of(445, 389, 636, 2049);
  private static final Set<String> SERVICES = Set.of("_smb._tcp", "_nfs._tcp", "_ldap._tcp");

  private FileServersOfferIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.inventory(), all -> Offers.of(all, PORTS, SERVICES).judge(Offers.portsAsked(all), false));
  }
}
