package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RouterAdvertisement;

/// A router advertises itself on the link (RFC 4861 section 6.2).
final class RoutersAdvertise {
  private RoutersAdvertise() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<RouterAdvertisement> heard = view.advertisements();
    if (!heard.isEmpty()) {
      return Finding.pass("heard").with("router", heard.getFirst().source());
    }
    if (view.off()) {
      return Finding.inconclusive("off-here");
    }
    if (facts.lan().solicited().known().isPresent()) {
      return none(facts);
    }
    return withoutAsking(facts, view);
  }

  /// What the kernel keeps of advertisements: that it accepted one, or what it made of it.
  private static Finding withoutAsking(OfficeFacts facts, OfficeView view) {
    Optional<HostRoute> route =
        view.defaults(Family.IPV6).stream().filter(one -> one.origin() == HostRoute.Origin.ROUTER_ADVERTISEMENT).findFirst();
    if (route.isPresent()) {
      return Finding.pass("heard").with("router", String.valueOf(route.get().gateway()));
    }
    @Nullable Boolean seen = view.link().map(NetInterface::raSeen).orElse(null);
    if (seen == null) {
      return Told.not(facts.lan().solicited());
    }
    if (seen) {
      return Finding.pass("accepted");
    }
    boolean listens =
        view.stack().anyMatch(one -> one.interfaceName().equals(facts.lan().interfaceName()) && (one.acceptRa() == 2 || (one.acceptRa() == 1 && one.forwarding() != 1)));
    return listens ? none(facts) : Told.not(facts.lan().solicited());
  }

  private static Finding none(OfficeFacts facts) {
    boolean neighbours =
        facts.host().neighbours().known().stream().flatMap(List::stream)
            .anyMatch(one -> one.address().scope() == AddressScope.LINK_LOCAL && one.address().family() == Family.IPV6 && one.answered());
    return Finding.fail(neighbours ? "none-but-neighbours" : "none").repeat("rdisc6 " + facts.lan().interfaceName());
  }
}
