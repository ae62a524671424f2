package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.OfficeFacts;

/// Something on the host acts on Router Advertisements: the kernel or a network manager (RFC 4861 section 6.3.4).
final class AdvertisementsAreHeeded {
  private AdvertisementsAreHeeded() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().stack(), _ -> known(facts));
  }

  private static Finding known(OfficeFacts facts) {
    List<String> managers = facts.host().managers().known().orElse(List.of());
    if (!managers.isEmpty()) {
      return Finding.pass("managed").with("manager", managers.getFirst());
    }
    String on = facts.lan().interfaceName();
    List<StackSettings> own = OfficeView.of(facts).stack().filter(one -> one.interfaceName().equals(on)).toList();
    if (own.isEmpty() || own.getFirst().acceptRa() < 0) {
      return Finding.inconclusive("unknown");
    }
    StackSettings link = own.getFirst();
    if (link.acceptRa() == 0) {
      return Finding.fail("nobody-listens").with("interface", on).repeat("sysctl net.ipv6.conf." + on + ".accept_ra");
    }
    boolean ignored = link.forwarding() == 1 && link.acceptRa() == 1;
    return ignored ? Finding.warn("forwarding").with("interface", on) : Finding.pass("kernel").with("interface", on);
  }
}
