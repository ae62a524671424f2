package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.IpPrefix;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.Nat64Run;
import org.v6ready.model.fact.Nat64Trial;
import org.v6ready.model.vantage.Nat64Prefix.Source;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Nat64Outlook.Outlook;
import org.v6ready.model.verdict.Verdict;

class Nat64EvidenceTest {
  private static final IpPrefix PREFIX = IpPrefix.parse("64:ff9b::/96").orElseThrow();

  private static Verdict tried(List<Source> sources, @Nullable Outlook dns64, @Nullable Outlook pref64) {
    Nat64Trial trial = new Nat64Trial(WebCast.healthy().entry().host().ascii(), 443, dns64, pref64, pref64, Outlook.OK);
    Nat64Run run = new Nat64Run(false, PREFIX, sources, List.of(trial));
    return WebCast.healthy().further(Further.none().behind(run)).verdict("web-nat64");
  }

  @Test
  void whatWasTriedThroughTheLinesDns64IsSaidSo() {
    assertThat(tried(List.of(Source.DNS64, Source.RA), Outlook.OK, Outlook.OK).code()).isEqualTo("works-executed");
    assertThat(tried(List.of(Source.DNS64), Outlook.FAILS, Outlook.OK).code()).isEqualTo("executed-differs");
  }

  @Test
  void whereOnlyRoutersTellOfTheNat64ItIsTheColumnOfPref64ThatWasTried() {
    Verdict seen = tried(List.of(Source.RA), null, Outlook.OK);
    assertThat(seen.judgement()).isEqualTo(Judgement.PASS);
    assertThat(seen.code()).isEqualTo("works-executed-pref64");
  }

  @Test
  void whatShouldWorkWithPref64AndDidNotIsAFindingOfThatColumn() {
    Verdict seen = tried(List.of(Source.RA), null, Outlook.FAILS);
    assertThat(seen.judgement()).isEqualTo(Judgement.FAIL);
    assertThat(seen.code()).isEqualTo("executed-differs-pref64");
  }

  @Test
  void whatCouldNotBeTriedIsOnlyPredicted() {
    assertThat(tried(List.of(Source.DNS64), null, null).code()).isEqualTo("works");
    assertThat(tried(List.of(Source.RA), null, null).code()).isEqualTo("works");
  }
}
