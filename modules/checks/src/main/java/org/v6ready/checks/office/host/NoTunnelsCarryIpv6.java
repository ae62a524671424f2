package org.v6ready.checks.office.host;

import java.util.List;
import java.util.Set;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.OfficeFacts;

/// IPv6 comes natively and not through a transition tunnel (RFC 7526).
final class NoTunnelsCarryIpv6 {
  private NoTunnelsCarryIpv6() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().addresses(), all -> known(facts, all));
  }

  private static Finding known(OfficeFacts facts, List<HostAddress> all) {
    for (HostAddress one : all) {
      AddressScope scope = one.address().scope();
      if (scope == AddressScope.SIX_TO_FOUR || scope == AddressScope.TEREDO) {
        return Finding.fail("transition").with("address", one.address()).with("kind", scope.word());
      }
    }
    return facts.host().interfaces().known().stream().flatMap(List::stream)
        .filter(one -> one.up() && Set.of("sit", "6to4", "isatap", "teredo").contains(one.kind()))
        .filter(one -> all.stream().anyMatch(a -> a.interfaceName().equals(one.name()) && a.address().family() == Family.IPV6 && a.address().global()))
        .findFirst()
        .map(tunnel -> Finding.warn("managed").with("interface", tunnel.name()))
        .orElseGet(() -> Finding.pass("native"));
  }
}
