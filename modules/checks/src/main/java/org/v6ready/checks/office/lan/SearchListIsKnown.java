package org.v6ready.checks.office.lan;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeFacts;

/// Which search domains the link gives: a fact to compare, not a fault (RFC 8106 section 5.2).
final class SearchListIsKnown {
  private SearchListIsKnown() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<String> domains = view.options(NdOption.SearchList.class).stream().flatMap(one -> one.domains().stream()).distinct().toList();
    if (!domains.isEmpty()) {
      return Finding.pass("given").with("domains", String.join(", ", domains));
    }
    return view.optionsKnown() || facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
  }
}
