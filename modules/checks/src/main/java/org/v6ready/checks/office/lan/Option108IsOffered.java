package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.office.Dhcp4Offer;
import org.v6ready.model.office.OfficeFacts;

/// DHCPv4 offers to leave out IPv4, to those who ask, where NAT64 works (RFC 8925).
final class Option108IsOffered {
  private static final long LEAST = 300;

  private Option108IsOffered() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.lan().dhcp4(), offers -> known(facts, offers));
  }

  private static Finding known(OfficeFacts facts, List<Dhcp4Offer> offers) {
    if (offers.isEmpty()) {
      return Finding.notApplicable("no-dhcp");
    }
    Optional<Dhcp4Offer> unasked = offers.stream().filter(one -> !one.asked108() && one.ipv6OnlySeconds() != null).findFirst();
    if (unasked.isPresent()) {
      return Finding.fail("unasked").with("server", unasked.get().server());
    }
    Optional<Dhcp4Offer> given = offers.stream().filter(one -> one.asked108() && one.ipv6OnlySeconds() != null).findFirst();
    if (given.isEmpty()) {
      return Finding.warn("absent").with("server", offers.getFirst().server());
    }
    long seconds = given.get().ipv6OnlySeconds() == null ? 0 : given.get().ipv6OnlySeconds();
    boolean nat64 = facts.line().nat64().known().stream().flatMap(List::stream).anyMatch(one -> one.tcp() == TcpState.OPEN);
    Finding found = !nat64 ? Finding.fail("no-nat64") : seconds < LEAST ? Finding.warn("short") : Finding.pass("offered");
    return found.with("server", given.get().server()).with("seconds", seconds);
  }
}
