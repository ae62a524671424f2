package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.address.AddressScope;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.OfficeFacts;

/// Routers advertise a global prefix of 64 bits that hosts form addresses from (RFC 4862, RFC 4193).
final class PrefixIsUsable {
  private PrefixIsUsable() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    List<PrefixInformation> prefixes = view.options(PrefixInformation.class);
    if (prefixes.isEmpty()) {
      return unheard(facts, view);
    }
    for (PrefixInformation one : prefixes) {
      if (one.autonomous() && one.prefix().length() != 64) {
        return Finding.fail("not-64").with("prefix", one.prefix());
      }
      AddressScope scope = one.prefix().address().scope();
      if (scope == AddressScope.DOCUMENTATION || scope == AddressScope.SIX_TO_FOUR) {
        return Finding.fail("not-global").with("prefix", one.prefix()).with("scope", scope.word());
      }
    }
    Optional<PrefixInformation> global = prefixes.stream().filter(one -> one.prefix().address().scope() == AddressScope.GLOBAL).findFirst();
    if (global.isEmpty()) {
      return Finding.warn("ula-only").with("prefix", prefixes.getFirst().prefix());
    }
    boolean formed = prefixes.stream().anyMatch(PrefixInformation::autonomous);
    boolean managed = view.advertisements().stream().anyMatch(ra -> Boolean.TRUE.equals(ra.managed()));
    return (formed ? Finding.pass("usable") : managed ? Finding.pass("managed") : Finding.fail("not-autonomous")).with("prefix", global.get().prefix());
  }

  /// An address the host formed by itself shows the prefix as well.
  private static Finding unheard(OfficeFacts facts, OfficeView view) {
    boolean heard = facts.lan().solicited().known().filter(list -> !list.isEmpty()).isPresent();
    if (heard) {
      boolean managed = view.advertisements().stream().anyMatch(ra -> Boolean.TRUE.equals(ra.managed()));
      return managed ? Finding.pass("managed").with("prefix", "DHCPv6") : Finding.fail("none");
    }
    return view.six(AddressScope.GLOBAL).stream()
        .filter(one -> one.prefixLength() == 64 && !one.flags().contains(HostAddress.Flag.PERMANENT))
        .findFirst()
        .map(one -> Finding.pass("usable").with("prefix", one.prefix()))
        .orElseGet(() -> facts.lan().solicited().known().isPresent() ? Finding.notApplicable("no-router") : Told.not(facts.lan().solicited()));
  }
}
