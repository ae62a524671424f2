package org.v6ready.checks.office.lan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.RouterPreference;

/// Only routers that belong to the office advertise themselves (RFC 6104, RFC 6105).
final class OnlyKnownRoutersAdvertise {
  private OnlyKnownRoutersAdvertise() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    Map<String, RouterAdvertisement> senders = new TreeMap<>();
    facts.lan().advertisements().stream()
        .filter(ra -> ra.lifetime() != null)
        .forEach(ra -> senders.putIfAbsent(name(ra), ra));
    if (senders.isEmpty()) {
      return quiet(facts, view);
    }
    List<String> allowed = facts.office().routers().stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    if (allowed.isEmpty()) {
      long live = senders.values().stream().filter(RouterAdvertisement::defaultRouter).count();
      return live > 1
          ? Finding.warn("several-undeclared").with("routers", String.join(", ", senders.keySet()))
          : Finding.pass("one").with("router", senders.keySet().iterator().next());
    }
    return senders.values().stream()
        .filter(ra -> !allowed.contains(ra.source().toString()) && ra.mac().filter(mac -> allowed.contains(mac.text())).isEmpty())
        .max(Comparator.comparing(RouterAdvertisement::defaultRouter))
        .map(ra -> (ra.defaultRouter() || ra.preference() == RouterPreference.HIGH ? Finding.fail("rogue") : Finding.warn("extra"))
            .with("router", name(ra)).repeat("rdisc6 -m " + facts.lan().interfaceName()))
        .orElseGet(() -> Finding.pass("known").with("count", senders.size()));
  }

  private static String name(RouterAdvertisement ra) {
    return ra.mac().map(mac -> ra.source() + " (" + mac + ")").orElse(ra.source().toString());
  }

  /// Without the privilege to hear them all, the routes that advertisements left show each sender.
  private static Finding quiet(OfficeFacts facts, OfficeView view) {
    List<String> gateways =
        view.defaults(Family.IPV6).stream().filter(route -> route.origin() == HostRoute.Origin.ROUTER_ADVERTISEMENT)
            .map(route -> String.valueOf(route.gateway())).distinct().sorted().toList();
    if (gateways.isEmpty()) {
      return facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
    }
    List<String> allowed = facts.office().routers();
    Optional<String> extra = gateways.stream().filter(gateway -> !allowed.contains(gateway)).findFirst();
    if (allowed.stream().anyMatch(text -> text.contains("::")) && extra.isPresent()) {
      return Finding.fail("rogue").with("router", extra.get());
    }
    return gateways.size() > 1
        ? Finding.warn("several-undeclared").with("routers", String.join(", ", gateways))
        : Finding.pass("one").with("router", gateways.getFirst());
  }
}
