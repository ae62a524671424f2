package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.OfficeFacts;

/// The host has a usable global IPv6 address; unique local ones alone do not reach the Internet (RFC 4862).
final class HostHasGlobalAddress {
  private HostHasGlobalAddress() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().addresses(), _ -> known(OfficeView.of(facts)));
  }

  private static Finding known(OfficeView view) {
    List<HostAddress> global = view.six(AddressScope.GLOBAL);
    if (!global.isEmpty()) {
      return Finding.pass("global").with("address", global.getFirst().address()).with("count", global.size());
    }
    List<HostAddress> local = view.six(AddressScope.UNIQUE_LOCAL);
    if (!local.isEmpty()) {
      return Finding.fail("ula-only").with("address", local.getFirst().address());
    }
    if (view.six().stream().anyMatch(one -> one.flags().contains(Flag.TENTATIVE))) {
      return Finding.inconclusive("tentative");
    }
    return Finding.fail(view.six().isEmpty() ? "none" : "link-local-only").repeat("ip -6 address");
  }
}
