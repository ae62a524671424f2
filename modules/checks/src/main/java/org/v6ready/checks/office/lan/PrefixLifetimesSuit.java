package org.v6ready.checks.office.lan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.OfficeFacts;

/// Prefix lifetimes are in order and do not outlive a change of the line (RFC 9096 section 3.4).
final class PrefixLifetimesSuit {
  private static final Duration WEEK = Duration.ofDays(7);

  private PrefixLifetimesSuit() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<PrefixInformation> prefixes = view.options(PrefixInformation.class);
    if (prefixes.isEmpty()) {
      return facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
    }
    for (PrefixInformation one : prefixes) {
      if (one.preferred().compareTo(one.valid()) > 0) {
        return Finding.fail("disordered").with("prefix", one.prefix()).with("preferred", one.preferred().toSeconds()).with("valid", one.valid().toSeconds());
      }
    }
    PrefixInformation longest = prefixes.stream().max(Comparator.comparing(PrefixInformation::preferred)).orElseThrow();
    boolean changing = longest.prefix().address().scope() == AddressScope.GLOBAL && longest.preferred().compareTo(WEEK) >= 0;
    return (changing ? Finding.warn("long") : Finding.pass("suit")).with("prefix", longest.prefix()).with("preferred", longest.preferred().toSeconds());
  }
}
