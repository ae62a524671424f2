package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.Absence;
import org.v6ready.model.office.Dhcp6Answer;
import org.v6ready.model.office.HostAddress;
import org.v6ready.model.office.NdOption.PrefixInformation;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.Seen;

/// What the M and O flags promise a DHCPv6 server keeps (RFC 4861 section 4.2, RFC 9915).
final class FlagsMatchServers {
  private FlagsMatchServers() {}

  static Finding judge(OfficeFacts facts) {
    OfficeView view = OfficeView.of(facts);
    Optional<Boolean> managed = flag(view, RouterAdvertisement::managed, NetInterface::raManaged);
    Optional<Boolean> other = flag(view, RouterAdvertisement::other, NetInterface::raOther);
    if (managed.isEmpty() || other.isEmpty()) {
      return facts.lan().solicited().known().isPresent() ? Finding.notApplicable("none") : Told.not(facts.lan().solicited());
    }
    if (!managed.get() && !other.get()) {
      return Finding.pass("neither");
    }
    return facts.lan().dhcp6() instanceof Seen.Known<List<Dhcp6Answer>>(var answers, var how)
        ? asked(view, managed.get(), answers, how.contains("SOLICIT"))
        : unasked(facts, view, managed.get());
  }

  private static Optional<Boolean> flag(OfficeView view, Flag advertised, Kept kept) {
    Optional<Boolean> heard = view.advertisements().stream().flatMap(ra -> Optional.ofNullable(advertised.of(ra)).stream()).reduce(Boolean::logicalOr);
    return heard.or(() -> view.link().filter(link -> Boolean.TRUE.equals(link.raSeen())).flatMap(link -> Optional.ofNullable(kept.of(link))));
  }

  /// A flag in an advertisement.
  @FunctionalInterface
  private interface Flag {
    @Nullable Boolean of(RouterAdvertisement ra);
  }

  /// The same flag as the kernel keeps it.
  @FunctionalInterface
  private interface Kept {
    @Nullable Boolean of(NetInterface link);
  }

  private static Finding asked(OfficeView view, boolean managed, List<Dhcp6Answer> answers, boolean solicited) {
    if (managed && solicited && answers.stream().allMatch(one -> one.addresses().isEmpty())) {
      return Finding.fail("no-address-server");
    }
    if (managed && !solicited) {
      return Told.not(Absence.NOT_IN_PROFILE, "standard", "");
    }
    if (answers.isEmpty()) {
      return Finding.fail("no-server");
    }
    boolean autonomous = view.options(PrefixInformation.class).stream().anyMatch(PrefixInformation::autonomous);
    return managed && view.optionsKnown() && !autonomous ? Finding.warn("no-slaac") : Finding.pass("kept");
  }

  /// An address of 128 bits that nobody set by hand came from such a server.
  private static Finding unasked(OfficeFacts facts, OfficeView view, boolean managed) {
    boolean given =
        view.six().stream().anyMatch(one -> one.prefixLength() == 128 && !one.flags().contains(HostAddress.Flag.PERMANENT));
    return managed && given ? Finding.pass("kept") : Told.not(facts.lan().dhcp6());
  }
}
