package org.v6ready.checks.office.host;

import java.util.List;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.HostAddress.Flag;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.OfficeFacts;

/// Every prefix the host still prefers is advertised now (RFC 8978, RFC 9096).
final class PrefixesAreCurrent {
  private PrefixesAreCurrent() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<HostAddress> formed =
        view.six(AddressScope.GLOBAL).stream().filter(one -> !one.flags().contains(Flag.PERMANENT) && one.prefixLength() == 64).toList();
    if (formed.isEmpty()) {
      return Finding.notApplicable("none");
    }
    List<IpPrefix> advertised = view.options(PrefixInformation.class).stream().map(PrefixInformation::prefix).toList();
    if (advertised.isEmpty()) {
      return Finding.inconclusive("not-heard");
    }
    return formed.stream()
        .filter(one -> advertised.stream().noneMatch(prefix -> prefix.contains(one.address())))
        .findFirst()
        .map(stale -> Finding.warn("stale").with("address", stale.address()).repeat("ip -6 address; rdisc6 " + facts.lan().interfaceName()))
        .orElseGet(() -> Finding.pass("current").with("count", formed.size()));
  }
}
