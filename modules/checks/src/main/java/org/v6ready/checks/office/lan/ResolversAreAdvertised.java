package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.ResolverLook;

/// The link tells hosts a resolver that they reach over IPv6: RDNSS or DHCPv6 (RFC 8106).
final class ResolversAreAdvertised {
  private ResolversAreAdvertised() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<NdOption.RecursiveDns> options = view.options(NdOption.RecursiveDns.class);
    List<IpAddress> servers = options.stream().filter(one -> !one.lifetime().isZero()).flatMap(one -> one.servers().stream()).distinct().toList();
    if (!servers.isEmpty()) {
      return told(view, servers);
    }
    List<IpAddress> dhcp = facts.lan().dhcp6().known().stream().flatMap(List::stream).flatMap(one -> one.dns().stream()).distinct().toList();
    if (!dhcp.isEmpty()) {
      return Finding.pass("dhcpv6").with("resolver", dhcp.getFirst());
    }
    boolean heard = facts.lan().solicited().known().filter(list -> !list.isEmpty()).isPresent();
    if (heard && options.isEmpty()) {
      return facts.lan().dhcp6().known().isPresent() ? Finding.fail("none") : Told.not(facts.lan().dhcp6());
    }
    Optional<ResolverLook> used = view.resolvers(Family.IPV6).stream().filter(ResolverLook::answers).findFirst();
    return used.map(one -> Finding.pass("in-use").with("resolver", one.address()))
        .orElseGet(() -> facts.lan().solicited().known().isPresent() ? Finding.notApplicable("no-router") : Told.not(facts.lan().solicited()));
  }

  private static Finding told(OfficeView view, List<IpAddress> servers) {
    List<ResolverLook> looks = view.resolvers(Family.IPV6).stream().filter(one -> servers.contains(one.address())).toList();
    if (looks.isEmpty()) {
      return Finding.inconclusive("not-asked").with("resolver", servers.getFirst());
    }
    return looks.stream().filter(ResolverLook::answers).findFirst()
        .map(one -> Finding.pass("answers").with("resolver", one.address()))
        .orElseGet(() -> Finding.fail("silent").with("resolver", servers.getFirst()).repeat("dig @" + servers.getFirst() + " . NS"));
  }
}
