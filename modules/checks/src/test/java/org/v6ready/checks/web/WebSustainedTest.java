package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.fact.EarlierRuns;
import org.v6ready.model.fact.Further;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.vantage.Vantage;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;

class WebSustainedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private record Row(String name, @Nullable EarlierRuns past, Judgement judgement, String code) {}

  private static EarlierRuns past(int days, int valid, int held, int gap) {
    return new EarlierRuns(
        NOW.minus(Duration.ofDays(days)), NOW, valid + 2, valid, held, Duration.ofDays(gap),
        held == valid ? null : NOW.minus(Duration.ofDays(1)));
  }

  private static WebCast site() {
    return WebCast.healthy().resources(List.of()).transfers(new LargeTransfer(Cast.SIX, 1280, 70_000, BodyEnd.COMPLETE));
  }

  @Test
  void aMonthOfRunsDecidesAndAnythingLessDoesNot() {
    for (Row row :
        List.of(
            new Row("first run", null, Judgement.INCONCLUSIVE, "needs-history"),
            new Row("no run could tell", past(31, 0, 0, 0), Judgement.INCONCLUSIVE, "needs-history"),
            new Row("29 days", past(29, 29, 29, 1), Judgement.INCONCLUSIVE, "too-short"),
            new Row("30 days of daily runs", past(30, 30, 30, 1), Judgement.PASS, "held"),
            new Row("weekly runs", past(35, 5, 5, 7), Judgement.PASS, "held"),
            new Row("two clusters", past(31, 10, 10, 20), Judgement.INCONCLUSIVE, "too-sparse"),
            new Row("one loss in 120", past(31, 120, 119, 1), Judgement.PASS, "held"),
            new Row("one loss in 30", past(31, 30, 29, 1), Judgement.FAIL, "lost"))) {
      var seen = site().further(Further.none().after(row.past(), null)).verdict("web-sustained");
      assertThat(seen.judgement()).as(row.name()).isEqualTo(row.judgement());
      assertThat(seen.code()).as(row.name()).isEqualTo(row.code());
    }
  }

  @Test
  void theTenthRungIsReachedOnlyOnceItIsHeld() {
    assertThat(site().assess().rung()).isEqualTo("W9");
    assertThat(site().assess().inconclusiveAt()).isNull();
    assertThat(site().further(Further.none().after(past(31, 31, 31, 1), null)).assess().rung()).isEqualTo("W10");
  }

  @Test
  void ourOwnMissingRouteIsNeverTheirFailure() {
    Further good = Further.none().after(past(31, 31, 31, 1), null);
    assertThat(site().further(good).from(Vantage.ipv4Only()).verdict("web-sustained").code()).isEqualTo("no-ipv6-here");
  }

  @Test
  void thisRunCountsAsItsSeventhRungIsJudged() {
    Further clean = Further.none().after(past(31, 31, 31, 1), null);
    WebCast down = site().over6(WebCast.unconnected(Cast.SIX, TcpState.TIMEOUT)).over4(WebCast.unconnected(Cast.FOUR, TcpState.TIMEOUT)).further(clean);
    assertThat(down.verdict("web-ipv6-only").code()).isEqualTo("fails-on-both");
    assertThat(down.verdict("web-sustained").args()).containsEntry("valid", "31").containsEntry("held", "31");
    assertThat(down.verdict("web-sustained").code()).isEqualTo("held");

    WebCast gone = site().over6(WebCast.unconnected(Cast.SIX, TcpState.TIMEOUT)).further(clean);
    assertThat(gone.verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.FAIL);
    assertThat(gone.verdict("web-sustained").args()).containsEntry("valid", "32").containsEntry("held", "31").containsEntry("date", "2026-11-24");
    assertThat(gone.verdict("web-sustained").code()).isEqualTo("lost");
  }

  private static BrowserVisit seen(BrowserWorld world, double alike) {
    BrowserRequest got = new BrowserRequest(WebCast.URL, "xa.example.vn", "Document", 200, null, Cast.SIX);
    return new BrowserVisit(world, true, Duration.ofSeconds(1), List.of(got), List.of(), WebCast.PAGE, alike, "", "");
  }

  @Test
  void aRunThatABrowserSeesFailDidNotHold() {
    BrowserFacts page =
        new BrowserFacts(WebCast.URL, "Chrome/1", true,
            List.of(seen(BrowserWorld.DUAL_STACK, 1), seen(BrowserWorld.CONTROL, 1), seen(BrowserWorld.IPV6_ONLY, 0.5)));
    WebCast site = site().further(Further.none().seenBy(List.of(page)).after(past(31, 31, 31, 1), null));
    assertThat(site.verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.FAIL);
    assertThat(site.verdict("web-sustained").args()).containsEntry("valid", "32").containsEntry("held", "31");
  }

  @Test
  void aRunFromHereLiftsNobodyElse() {
    Further both = Further.none().after(past(31, 200, 200, 1), past(31, 99, 98, 1));
    assertThat(site().further(both).verdict("web-sustained").args()).containsEntry("valid", "99").containsEntry("held", "98");
    assertThat(site().further(both).verdict("web-sustained").code()).isEqualTo("lost");
    Further fresh = Further.none().after(null, past(31, 31, 31, 1));
    assertThat(site().further(fresh).verdict("web-sustained").args()).containsEntry("valid", "31");
    assertThat(site().further(fresh).verdict("web-sustained").code()).isEqualTo("held");
    WebCast lostHere = site().over6(WebCast.unconnected(Cast.SIX, TcpState.TIMEOUT)).further(fresh);
    assertThat(lostHere.verdict("web-sustained").code()).isEqualTo("too-short");
  }
}
