package org.v6ready.checks.office.lan;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeFacts;

/// Which routers offer ways to stub networks, such as those of Thread: a fact for planning (RFC 4191).
final class StubRoutersAreKnown {
  private StubRoutersAreKnown() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<String> routes =
        view.options(NdOption.RouteInformation.class).stream().filter(one -> !one.lifetime().isZero()).map(one -> one.prefix().toString()).toList();
    if (!routes.isEmpty()) {
      return Finding.pass("offered").with("prefixes", String.join(", ", routes));
    }
    return view.optionsKnown() || facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
  }
}
