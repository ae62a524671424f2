package org.v6ready.checks.office.services;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.OfficeFacts;

/// There is a /64 of its own for the network of things.
final class ThingsHaveTheirOwnPrefix {
  private ThingsHaveTheirOwnPrefix() {}

  static Finding judge(OfficeFacts facts) {
    Optional<IpPrefix> told = facts.lan().dhcp6().known().stream().flatMap(List::stream).flatMap(one -> one.delegated().stream()).findFirst();
    return told.or(() -> Optional.ofNullable(facts.office().prefix()))
        .map(prefix -> (prefix.length() < 64 ? Finding.pass("room") : Finding.fail("one-link")).with("prefix", prefix))
        .orElseGet(() -> Answered.yes(facts, "iot-02"));
  }
}
