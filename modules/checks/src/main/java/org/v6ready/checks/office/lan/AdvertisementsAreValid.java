package org.v6ready.checks.office.lan;

import java.util.List;
import java.util.Optional;
import org.v6ready.checks.Finding;
import org.v6ready.checks.office.OfficeView;
import org.v6ready.checks.office.Told;
import org.v6ready.model.office.NdOption;
import org.v6ready.model.office.NetInterface;
import org.v6ready.model.office.OfficeFacts;
import org.v6ready.model.office.RouterAdvertisement;
import org.v6ready.model.office.Seen;

/// Every Router Advertisement is one that hosts accept (RFC 4861 section 6.1.2, RFC 6980).
final class AdvertisementsAreValid {
  private AdvertisementsAreValid() {}

  static Finding judge(OfficeFacts facts) {
    if (facts.lan().solicited() instanceof Seen.Known<List<RouterAdvertisement>>(var heard, _)) {
      return known(heard);
    }
    return OfficeView.of(facts).link().map(NetInterface::raSeen).orElse(false)
        ? Finding.pass("accepted")
        : Told.not(facts.lan().solicited());
  }

  private static Finding known(List<RouterAdvertisement> heard) {
    for (RouterAdvertisement ra : heard) {
      if (!ra.faults().isEmpty()) {
        return Finding.fail("invalid").with("router", ra.source()).with("faults", String.join(", ", ra.faults()));
      }
    }
    for (RouterAdvertisement ra : heard) {
      Optional<NdOption.Malformed> bad = ra.options(NdOption.Malformed.class).findFirst();
      if (bad.isPresent()) {
        return Finding.fail("malformed").with("router", ra.source()).with("option", bad.get().type()).with("why", bad.get().why());
      }
    }
    return heard.isEmpty() ? Finding.notApplicable("none") : Finding.pass("valid").with("count", heard.size());
  }
}
