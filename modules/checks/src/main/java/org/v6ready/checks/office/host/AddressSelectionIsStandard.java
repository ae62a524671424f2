package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.AddressSelection;
import org.v6ready.model.office.OfficeFacts;

/// The host chooses between addresses as RFC 6724 says, IPv6 first.
final class AddressSelectionIsStandard {
  private AddressSelectionIsStandard() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().selection(), AddressSelectionIsStandard::known);
  }

  private static Finding known(AddressSelection selection) {
    if (selection.ipv4First()) {
      return Finding.fail("ipv4-first").with("rule", selection.evidence());
    }
    return selection.edited() ? Finding.warn("edited").with("rule", selection.evidence()) : Finding.pass("standard");
  }
}
