package org.v6ready.checks.office.lan;

import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.OfficeFacts;

/// Whether the link delegates prefixes to its clients: a fact for planning (RFC 9663, RFC 9762).
final class PrefixesForClientsAreKnown {
  private PrefixesForClientsAreKnown() {}

  static Finding judge(OfficeFacts facts) {
    boolean flag = OfficeView.of(facts).options(PrefixInformation.class).stream().anyMatch(PrefixInformation::delegationPreferred);
    return Told.of(facts.lan().dhcp6(), answers -> {
      Optional<IpPrefix> prefix = answers.stream().flatMap(one -> one.delegated().stream()).findFirst();
      if (prefix.isPresent()) {
        return Finding.pass("offered").with("prefix", prefix.get());
      }
      return flag ? Finding.warn("flag-only") : Finding.notApplicable("none");
    });
  }
}
