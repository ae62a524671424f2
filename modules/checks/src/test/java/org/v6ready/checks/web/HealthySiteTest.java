package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.web.VisitEnd;

/// A healthy site, and sites seen from a machine that lacks a family.
class HealthySiteTest {
  private static final List<String> DNS_ONLY =
      List.of("web-aaaa", "web-aaaa-global", "web-aaaa-answer", "web-ipv4-literal");

  @Test
  void withoutAForcedPathOf1280TheEighthRungIsUnprovenAndNotPassed() {
    Assessment seen = WebCast.healthy().resources(List.of()).assess();
    assertThat(seen.rung()).isEqualTo("W7");
    assertThat(seen.inconclusiveAt()).isEqualTo("W8");
  }

  @Test
  void aHealthySiteClimbsToTheNinthRungAndWorksForEveryClient() {
    Assessment seen =
        WebCast.healthy().resources(List.of()).transfers(new LargeTransfer(Cast.SIX, 1280, 65_536, BodyEnd.COMPLETE)).assess();
    assertThat(seen.verdicts()).filteredOn(v -> v.judgement() == Judgement.FAIL).isEmpty();
    assertThat(seen.rung()).isEqualTo("W9");
    assertThat(seen.works().dualStack()).isTrue();
    assertThat(seen.works().ipv6OnlyWithNat64()).isTrue();
    assertThat(seen.works().ipv6Only()).isTrue();
    assertThat(seen.sameContent()).isTrue();
  }

  @Test
  void ourOwnMissingRouteIsNeverTheirFailureNorTheirSuccess() {
    for (Vantage blind : List.of(Vantage.ipv4Only(), Vantage.ipv6Broken())) {
      for (WebCast site : List.of(WebCast.healthy().resources(List.of()), WebCast.healthy().over6())) {
        assertThat(site.from(blind).assess().verdicts())
            .filteredOn(v -> v.check().startsWith("web-") && !DNS_ONLY.contains(v.check()) && !v.check().equals("web-nat64"))
            .allSatisfy(v -> assertThat(v.code()).as(v.check()).isEqualTo("no-ipv6-here"));
      }
    }
  }

  @Test
  void ourOwnMissingIpv4LeavesAFaultWithoutAControlUnjudged() {
    WebCast dead =
        WebCast.of(Cast.host("xa.example.vn", Cast.dead(Cast.FOUR, TcpState.NOT_ATTEMPTED), Cast.dead(Cast.SIX, TcpState.REFUSED)))
            .over6(WebCast.unconnected(Cast.SIX, TcpState.REFUSED), WebCast.unconnected(Cast.SIX, TcpState.REFUSED))
            .from(Vantage.ipv6Only());
    assertThat(dead.assess().verdicts()).filteredOn(v -> v.check().startsWith("web-"))
        .noneMatch(v -> v.judgement() == Judgement.FAIL);
    for (String check : List.of("web-reachable", "web-ipv6-only", "web-nat64")) {
      assertThat(dead.verdict(check).code()).as(check).isEqualTo("no-ipv4-here");
    }
  }

  @Test
  void whatTheDnsProvesNeedsNoIpv4OfOurOwn() {
    WebCast four = WebCast.of(Cast.host("xa.example.vn", Cast.dead(Cast.FOUR, TcpState.NOT_ATTEMPTED))).over6(WebCast.nowhere(Family.IPV6, VisitEnd.NO_ADDRESS));
    assertThat(four.from(Vantage.ipv6Only()).verdict("web-ipv6-only").code()).isEqualTo("does-not-work");
    WebCast six = WebCast.of(Cast.host("xa.example.vn", Cast.dead(Cast.SIX, TcpState.REFUSED))).over6(WebCast.unconnected(Cast.SIX, TcpState.REFUSED));
    assertThat(six.from(Vantage.ipv6Only()).verdict("web-ipv6-only").code()).as("there is no IPv4 service to compare").isEqualTo("does-not-work");
  }

  @Test
  void whatNobodyAskedIsNotMeasuredRatherThanAbsent() {
    WebCast offline = WebCast.of(Cast.answered(Cast.host("xa.example.vn"), AddressAnswer.notAsked(), AddressAnswer.notAsked())).resources(null);
    for (String check : List.of("web-aaaa-global", "web-ipv4-literal", "dns-reverse")) {
      assertThat(offline.verdict(check).code()).as(check).isEqualTo("not-measured");
    }
  }
}
