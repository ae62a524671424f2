package org.v6ready.checks.office.line;

import java.util.List;
import java.util.stream.Stream;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.Family;
import org.v6ready.model.office.HostRoute;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;

/// A second line, such as the state network's, is known and does not take over the first.
final class SecondUplinkIsApart {
  private SecondUplinkIsApart() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    return Told.of(facts.host().routes(), _ -> known(interfaces(view, Family.IPV4), interfaces(view, Family.IPV6)));
  }

  private static Finding known(List<String> four, List<String> six) {
    long all = Stream.concat(four.stream(), six.stream()).distinct().count();
    if (all < 2) {
      return Finding.notApplicable("one-line");
    }
    if (six.size() > 1) {
      return Finding.fail("two-defaults").with("interfaces", String.join(", ", six));
    }
    List<String> without = four.stream().filter(name -> !six.contains(name)).toList();
    return without.isEmpty() ? Finding.pass("apart") : Finding.warn("ipv4-only").with("interfaces", String.join(", ", without));
  }

  private static List<String> interfaces(OfficeView view, Family family) {
    // A VPN is no line of its own: it runs over one, and has a check of its own.
    List<String> tunnels =
        view.facts().host().interfaces().known().stream().flatMap(List::stream).filter(NetInterface::tunnel).map(NetInterface::name).toList();
    return view.defaults(family).stream().map(HostRoute::interfaceName).filter(name -> !tunnels.contains(name)).distinct().sorted().toList();
  }
}
