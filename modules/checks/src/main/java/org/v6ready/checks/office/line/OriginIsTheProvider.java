package org.v6ready.checks.office.line;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.Answered;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.office.OfficeFacts;

/// The prefix is announced by the provider that the office pays.
final class OriginIsTheProvider {
  private OriginIsTheProvider() {}

  static Finding judge(OfficeFacts facts) {
    if (OfficeView.of(facts).six(AddressScope.GLOBAL).isEmpty()) {
      return Finding.notApplicable("no-prefix");
    }
    return Answered.better(facts, "net-14");
  }
}
