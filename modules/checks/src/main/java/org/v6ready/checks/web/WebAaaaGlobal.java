package org.v6ready.checks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.v6ready.checks.Case;
import org.v6ready.checks.Finding;
import org.v6ready.checks.Repeat;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.fact.TargetFacts;

/// Every AAAA is a global unicast address the Internet can reach (RFC 4291, RFC 6890). Judged from
/// DNS alone.
final class WebAaaaGlobal {
  static final Set<String> CODES = Set.of("global", "none-global", "some-not-global", "no-aaaa", "unknown");

  private WebAaaaGlobal() {}

  static Finding judge(Case<TargetFacts.Web> input) {
    HostFacts entry = input.entry();
    List<IpAddress> bad = new ArrayList<>();
    int all = 0;
    for (HostFacts host : input.facts().hosts()) {
      for (IpAddress address : host.aaaa().addresses()) {
        all++;
        if (!usable(address, input.target().allowPrivate())) {
          bad.add(address);
        }
      }
    }
    if (all == 0 && entry.aaaa().status() == DnsStatus.NOT_ASKED) {
      return Finding.inconclusive(Finding.NOT_MEASURED);
    }
    if (all == 0) {
      return entry.aaaa().status().clean()
          ? Finding.notApplicable("no-aaaa").with("host", entry.host())
          : Finding.inconclusive("unknown").with("host", entry.host()).repeat(Repeat.dig(entry.host(), "AAAA"));
    }
    if (bad.isEmpty()) {
      return Finding.pass("global").with("count", all);
    }
    List<IpAddress> own = entry.aaaa().addresses();
    Finding found =
        !own.isEmpty() && bad.containsAll(own) ? Finding.fail("none-global") : Finding.warn("some-not-global");
    IpAddress first = bad.getFirst();
    return found.with("host", entry.host()).with("address", first).with("scope", first.scope().word())
        .with("bad", bad.size()).with("count", all)
        .repeat(Repeat.dig(entry.host(), "AAAA")).evidence("addresses/" + first);
  }

  private static boolean usable(IpAddress address, boolean privateAllowed) {
    return address.global() || (privateAllowed && address.scope() == AddressScope.UNIQUE_LOCAL);
  }
}
