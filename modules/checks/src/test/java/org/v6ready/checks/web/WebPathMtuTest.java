package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.fact.LargeTransfer;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;

class WebPathMtuTest {
  private static final IpAddress SECOND = IpAddress.of("2401:d800:1:2::20");

  private static Verdict judged(WebCast site, LargeTransfer... transfers) {
    return site.resources(java.util.List.of()).transfers(transfers).verdict("web-path-mtu");
  }

  private static LargeTransfer forced(IpAddress address, BodyEnd end) {
    return new LargeTransfer(address, 1280, 70_000, end);
  }

  @Test
  void aVisitOverAnOrdinaryPathProvesNothingAboutASmallerOne() {
    Verdict seen = judged(WebCast.healthy(), new LargeTransfer(Cast.SIX, 0, 70_000, BodyEnd.COMPLETE));
    assertThat(seen.judgement()).isEqualTo(Judgement.INCONCLUSIVE);
    assertThat(seen.code()).isEqualTo("not-forced");
  }

  @Test
  void aWholeTransferOverAForcedPathPasses() {
    assertThat(judged(WebCast.healthy(), forced(Cast.SIX, BodyEnd.COMPLETE)).code()).isEqualTo("honoured");
  }

  @Test
  void aStallOverTheForcedPathIsABlackHole() {
    Verdict seen = judged(WebCast.healthy(), forced(Cast.SIX, BodyEnd.STALLED));
    assertThat(seen.judgement()).isEqualTo(Judgement.FAIL);
    assertThat(seen.code()).isEqualTo("likely-black-hole");
  }

  @Test
  void anUploadShowsThatWeHeedTheRouterAndNotThatTheyDo() {
    LargeTransfer upload = new LargeTransfer(Cast.SIX, 1280, 70_000, BodyEnd.COMPLETE, LargeTransfer.Direction.UPLOAD);
    assertThat(judged(WebCast.healthy(), upload).code()).isEqualTo("too-small");
    assertThat(judged(WebCast.healthy(), upload, forced(Cast.SIX, BodyEnd.COMPLETE)).code()).isEqualTo("honoured");
  }

  @Test
  void aStallOfAnOrdinaryVisitIsWeighedWithTheOthers() {
    WebCast once =
        WebCast.healthy().over6(WebCast.arrived(Cast.SIX, WebCast.PAGE), WebCast.arrived(Cast.SIX, WebCast.PAGE),
            WebCast.arrived(Cast.SIX, WebCast.PAGE), WebCast.unfinished(Cast.SIX, BodyEnd.STALLED, org.v6ready.model.web.VisitEnd.HTTP_FAILED));
    Verdict seen = judged(once, new LargeTransfer(Cast.SIX, 0, 1_000, BodyEnd.STALLED));
    assertThat(seen.judgement()).isEqualTo(Judgement.WARN);
    WebCast both =
        WebCast.healthy().visits(
            WebCast.twice(WebCast.unfinished(Cast.FOUR, BodyEnd.STALLED, org.v6ready.model.web.VisitEnd.HTTP_FAILED)),
            WebCast.twice(WebCast.unfinished(Cast.SIX, BodyEnd.STALLED, org.v6ready.model.web.VisitEnd.HTTP_FAILED)));
    assertThat(judged(both, new LargeTransfer(Cast.SIX, 0, 0, BodyEnd.STALLED)).code()).isEqualTo("fails-on-both");
  }

  @Test
  void oneForcedAddressDoesNotSpeakForAnother() {
    WebCast two =
        WebCast.healthy().over6(WebCast.arrived(Cast.SIX, WebCast.PAGE), WebCast.arrived(SECOND, WebCast.PAGE));
    assertThat(judged(two, forced(Cast.SIX, BodyEnd.COMPLETE)).judgement()).isEqualTo(Judgement.INCONCLUSIVE);
    assertThat(judged(two, forced(Cast.SIX, BodyEnd.COMPLETE), forced(SECOND, BodyEnd.COMPLETE)).judgement())
        .isEqualTo(Judgement.PASS);
  }
}
