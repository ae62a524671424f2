package org.v6ready.checks.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.verdict.Nat64Outlook;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;

/// The last row of the table of verdicts section 4, and that it moves no other column.
class Nat64ValidatingTest {
  private static HostFacts fourOnly(DnssecStatus dnssec) {
    return Cast.dnssec(Cast.host("cu.example.vn", Cast.serving(Cast.FOUR)), dnssec);
  }

  @ParameterizedTest
  @CsvSource({"SECURE, FAILS", "INSECURE, OK", "BOGUS, FAILS", "INDETERMINATE, "})
  void whatADns64MakesUpIsRejectedWhereTheNameIsSigned(DnssecStatus dnssec, @Nullable Outlook validating) {
    Nat64Outlook seen = Nat64.host(fourOnly(dnssec));
    assertThat(seen.dns64Validating()).isEqualTo(validating);
    assertThat(seen.dns64()).isEqualTo(Outlook.OK);
    assertThat(seen.pref64()).isEqualTo(Outlook.OK);
    assertThat(seen.clat()).isEqualTo(Outlook.OK);
    assertThat(seen.pure()).isEqualTo(Outlook.FAILS);
  }

  @Test
  void anAliasFromAZoneWithoutSignaturesMayLeadIntoASignedOne() {
    assertThat(Nat64.host(Cast.aliased(fourOnly(DnssecStatus.INSECURE), "cdn.example.com")).dns64Validating()).isNull();
  }

  @Test
  void aRealAddressIsNotMadeUpAndWhatFailsForAllFailsForThese() {
    HostFacts both = Cast.dnssec(Cast.host("moi.example.vn", Cast.serving(Cast.FOUR), Cast.serving(Cast.SIX)), DnssecStatus.SECURE);
    assertThat(Nat64.host(both).dns64Validating()).isEqualTo(Outlook.OK);
    HostFacts hidden = Cast.answered(fourOnly(DnssecStatus.INSECURE), AddressAnswer.of(Cast.FOUR), AddressAnswer.failed(DnsStatus.NXDOMAIN));
    assertThat(Nat64.host(hidden).dns64Validating()).isEqualTo(Outlook.FAILS);
  }

  @Test
  void oneSignedHostWithoutAaaaDecidesForThePageAndNothingElseMoves() {
    WebCast page = WebCast.healthy().entry(fourOnly(DnssecStatus.SECURE)).over6();
    Nat64Outlook seen = page.assess().nat64();
    assertThat(seen.dns64Validating()).isEqualTo(Outlook.FAILS);
    assertThat(seen.dns64()).isEqualTo(Outlook.OK);
    assertThat(page.assess().works().ipv6OnlyWithNat64()).isEqualTo(WebCast.healthy().entry(fourOnly(DnssecStatus.INSECURE)).over6().assess().works().ipv6OnlyWithNat64());
  }
}
