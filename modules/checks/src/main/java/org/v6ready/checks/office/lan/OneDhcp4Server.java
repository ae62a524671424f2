package org.v6ready.checks.office.lan;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.OfficeFacts;

/// One DHCPv4 server answers on the link, the one that should (RFC 2131).
final class OneDhcp4Server {
  private OneDhcp4Server() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.lan().dhcp4(), OneDhcp4Server::known);
  }

  private static Finding known(List<Dhcp4Offer> offers) {
    List<String> servers = offers.stream().map(one -> one.server().toString()).distinct().sorted().toList();
    if (servers.isEmpty()) {
      return Finding.notApplicable("none");
    }
    return servers.size() == 1
        ? Finding.pass("one").with("server", servers.getFirst())
        : Finding.fail("several").with("count", servers.size()).with("servers", String.join(", ", servers));
  }
}
