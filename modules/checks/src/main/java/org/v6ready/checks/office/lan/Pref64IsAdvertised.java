package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.stream.Collectors;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.OfficeFacts;

/// Routers advertise the NAT64 prefix, the same that the DNS64 uses (RFC 8781, RFC 9872).
final class Pref64IsAdvertised {
  private static final int PREF64 = 38;

  private Pref64IsAdvertised() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    if (view.options(NdOption.Malformed.class).stream().anyMatch(one -> one.type() == PREF64)) {
      return Finding.fail("malformed");
    }
    List<IpPrefix> advertised = facts.line().pref64();
    List<IpPrefix> dns64 = facts.line().dns64();
    if (advertised.isEmpty()) {
      return absent(facts, dns64);
    }
    if (advertised.size() > 1) {
      return Finding.warn("several").with("prefixes", text(advertised));
    }
    boolean agree = dns64.isEmpty() || dns64.contains(advertised.getFirst());
    return agree
        ? Finding.pass("advertised").with("prefix", advertised.getFirst())
        : Finding.fail("disagrees").with("prefix", advertised.getFirst()).with("dns64", text(dns64)).repeat("dig AAAA ipv4only.arpa");
  }

  private static Finding absent(OfficeFacts facts, List<IpPrefix> dns64) {
    boolean heard = !facts.lan().advertisements().isEmpty();
    if (!dns64.isEmpty()) {
      return Finding.warn("dns64-only").with("prefix", text(dns64)).repeat("dig AAAA ipv4only.arpa");
    }
    boolean sure = heard || facts.lan().solicited().known().isPresent();
    return sure ? Finding.fail("absent") : Told.not(facts.lan().solicited());
  }

  private static String text(List<IpPrefix> prefixes) {
    return prefixes.stream().map(IpPrefix::toString).collect(Collectors.joining(", "));
  }
}
