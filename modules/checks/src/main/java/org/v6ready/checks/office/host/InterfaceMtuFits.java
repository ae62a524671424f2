package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeFacts;

/// The interface carries at least 1280 octets and what the router advertises (RFC 8200 section 5).
final class InterfaceMtuFits {
  private static final int LEAST = 1280;

  private InterfaceMtuFits() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().interfaces(), _ -> known(OfficeView.of(facts)));
  }

  private static Finding known(OfficeView view) {
    if (view.link().isEmpty()) {
      return Told.not(Absence.NO_INTERFACE, "", "");
    }
    int mtu = view.link().get().mtuOctets();
    if (mtu < LEAST) {
      return Finding.fail("too-small").with("mtu", mtu);
    }
    return view.options(NdOption.LinkMtu.class).stream()
        .filter(option -> option.octets() != mtu)
        .findFirst()
        .map(other -> Finding.warn("differs").with("mtu", mtu).with("advertised", other.octets()))
        .orElseGet(() -> Finding.pass("fits").with("mtu", mtu));
  }
}
