package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.ConnectSamples;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.TypeParity;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

class WebHappyEyeballsTest {
  private static ConnectSamples samples(IpAddress address, int millis, int count, int failures) {
    return new ConnectSamples(address, 443, Collections.nCopies(count, Duration.ofMillis(millis)), failures);
  }

  @Test
  void eachClientIsJudgedByItsOwnHeadStart() {
    Verdict seen = WebCast.healthy().samples(20, 240).verdict("web-happy-eyeballs");
    assertThat(seen.code()).isEqualTo("stays");
    assertThat(seen.args().get("clients"))
        .contains("Chrome, Edge 100 %").contains("Firefox 100 %").contains("Safari 0 %").contains("curl 0 %");
    assertThat(seen.args()).containsEntry("median6", "240").containsEntry("median4", "20");
  }

  @Test
  void theLagOfTheAaaaAnswerIsToldWhereItIsKnown() {
    WebCast site = WebCast.healthy().samples(20, 30);
    assertThat(site.verdict("web-happy-eyeballs").args()).containsEntry("lag", "?");
    TypeParity quick = new TypeParity(Cast.SIX, DnsStatus.NOERROR, DnsStatus.NOERROR, Duration.ofMillis(9), Duration.ofMillis(5));
    TypeParity late = new TypeParity(Cast.FOUR, DnsStatus.NOERROR, DnsStatus.NOERROR, Duration.ofMillis(9), Duration.ofMillis(40));
    TypeParity silent = new TypeParity(Cast.FOUR, DnsStatus.NOERROR, DnsStatus.TIMEOUT, Duration.ofMillis(9), Duration.ofSeconds(9));
    assertThat(site.entry(Cast.authorities(site.entry(), quick, silent)).verdict("web-happy-eyeballs").args()).containsEntry("lag", "0");
    assertThat(site.entry(Cast.authorities(site.entry(), quick, late)).verdict("web-happy-eyeballs").args()).containsEntry("lag", "31");
  }

  @Test
  void aFailedStartIsOneThatNoClientWins() {
    assertThat(RacingClients.all().getFirst().percent(samples(Cast.FOUR, 20, 10, 0), samples(Cast.SIX, 20, 8, 2))).isEqualTo(80);
  }

  @Test
  void aBrokenIpv6BehindAGoodIpv4IsMaskedAndSaid() {
    WebCast site = WebCast.healthy().over6(WebCast.unconnected(Cast.SIX, TcpState.TIMEOUT)).samples(samples(Cast.FOUR, 20, 10, 0));
    Verdict seen = site.verdict("web-happy-eyeballs");
    assertThat(seen.judgement()).isEqualTo(Judgement.WARN);
    assertThat(seen.code()).isEqualTo("masked");
    assertThat(site.from(Vantage.ipv6Broken()).verdict("web-happy-eyeballs").code()).isEqualTo("no-ipv6-here");
  }

  @Test
  void whereThereIsNoIpv4NothingRaces() {
    WebCast site = WebCast.healthy().entry(Cast.host("xa.example.vn", Cast.serving(Cast.SIX))).over4().samples(new ConnectSamples[0]);
    assertThat(site.verdict("web-happy-eyeballs").judgement()).isEqualTo(Judgement.NOT_APPLICABLE);
    assertThat(site.verdict("web-happy-eyeballs").code()).isEqualTo("no-control");
  }

  @Test
  void anIpv6ThatNeverStartsLosesAfterAFewRounds() {
    Verdict seen = WebCast.healthy().samples(samples(Cast.FOUR, 20, 3, 0), samples(Cast.SIX, 20, 0, 3)).verdict("web-happy-eyeballs");
    assertThat(seen.judgement()).isEqualTo(Judgement.FAIL);
    assertThat(seen.code()).isEqualTo("loses");
    assertThat(WebCast.healthy().samples(samples(Cast.FOUR, 20, 3, 0), samples(Cast.SIX, 20, 1, 2)).verdict("web-happy-eyeballs").code()).isEqualTo("too-few");
    assertThat(WebCast.healthy().samples(samples(Cast.FOUR, 20, 0, 3), samples(Cast.SIX, 20, 0, 3)).verdict("web-happy-eyeballs").code()).isEqualTo("too-few");
  }

  @Test
  void aSiteThatWorksNowhereMasksNothing() {
    WebCast dead =
        WebCast.healthy().visits(List.of(WebCast.unconnected(Cast.FOUR, TcpState.TIMEOUT)), List.of(WebCast.unconnected(Cast.SIX, TcpState.TIMEOUT)))
            .samples();
    assertThat(dead.verdict("web-happy-eyeballs").code()).isEqualTo("not-reached");
  }
}
