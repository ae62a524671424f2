package org.v6ready.checks.office.host;

import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.LocalHost.StackSettings;
import org.v6ready.model.office.OfficeFacts;

/// IPv6 is switched on and not put behind IPv4 (RFC 6540).
final class Ipv6IsEnabled {
  private Ipv6IsEnabled() {}

  static Finding judge(OfficeFacts facts) {
    return Told.of(facts.host().stack(), _ -> known(OfficeView.of(facts)));
  }

  private static Finding known(OfficeView view) {
    if (view.off()) {
      return Finding.fail("disabled").repeat("sysctl net.ipv6.conf.all.disable_ipv6");
    }
    return view.stack().anyMatch(StackSettings::prefersIpv4) ? Finding.warn("prefers-ipv4") : Finding.pass("enabled");
  }
}
