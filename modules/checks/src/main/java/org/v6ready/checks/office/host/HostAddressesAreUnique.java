package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.OfficeFacts;

/// No address of the host is used by another machine, too (RFC 4862 section 5.4).
final class HostAddressesAreUnique {
  private HostAddressesAreUnique() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().addresses(), _ -> known(OfficeView.of(facts)));
  }

  private static Finding known(OfficeView view) {
    List<HostAddress> twice = view.six().stream().filter(one -> one.flags().contains(Flag.DUPLICATE)).toList();
    if (!twice.isEmpty()) {
      return Finding.fail("duplicate").with("address", twice.getFirst().address()).repeat("ip -6 address show dadfailed");
    }
    return view.six().isEmpty() ? Finding.notApplicable("no-address") : Finding.pass("unique").with("count", view.six().size());
  }
}
