package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.web.PageVisit;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// Verdict rule 5: IPv4 is the control. What fails alike over both families is no finding about IPv6, and
/// what only IPv4 fails at is none either.
class AlikeOverBothFamiliesTest {
  private static final String CDN = "cdn.example.com";
  private static final HostFacts DUAL = Cast.host(CDN, Cast.serving(Cast.FOUR_TOO), Cast.serving(Cast.SIX_TOO));

  private static WebCast page(ResourceFacts... resources) {
    return WebCast.healthy().resources(List.of(resources), DUAL);
  }

  private static ResourceVisit status(int status) {
    return new ResourceVisit(VisitEnd.ARRIVED, status, BodyEnd.COMPLETE, List.of(CDN), "");
  }

  private static void says(WebCast site, String check, Judgement judgement, String code) {
    Verdict seen = site.verdict(check);
    assertThat(seen.judgement()).as(check + " " + seen.code()).isEqualTo(judgement);
    assertThat(seen.code()).isEqualTo(code);
  }

  @Test
  void aFileThatIsDeadOnBothDoesNotMoveTheIpv6LadderDown() {
    WebCast site = page(WebCast.script(CDN, WebCast.lost(CDN, VisitEnd.CONNECT_FAILED), WebCast.lost(CDN, VisitEnd.CONNECT_FAILED)));
    says(site, "web-resources-critical", Judgement.WARN, "dead-on-both");
    says(site, "web-ipv6-only", Judgement.INCONCLUSIVE, "fails-on-both");
    says(site, "web-nat64", Judgement.INCONCLUSIVE, "fails-on-both");
  }

  @Test
  void aFileThatIsDeadOnBothHidesNoFileThatOnlyIpv6Lacks() {
    WebCast site =
        page(
            WebCast.script(CDN, WebCast.lost(CDN, VisitEnd.CONNECT_FAILED), WebCast.lost(CDN, VisitEnd.CONNECT_FAILED)),
            new ResourceFacts("https://9.9.9.9/x", "9.9.9.9", ResourceKind.SCRIPT, true, WebCast.URL, 1, WebCast.loaded("9.9.9.9"), null));
    says(site, "web-ipv6-only", Judgement.FAIL, "does-not-work");
  }

  @Test
  void anErrorOfTheServerOverBothIsNoIpv6Fault() {
    WebCast site =
        WebCast.healthy().visits(
            WebCast.twice(WebCast.status(Cast.FOUR, 503, WebCast.PAGE)), WebCast.twice(WebCast.status(Cast.SIX, 503, WebCast.PAGE)));
    says(site, "web-ipv6-only", Judgement.INCONCLUSIVE, "fails-on-both");
    says(site, "web-nat64", Judgement.INCONCLUSIVE, "fails-on-both");
  }

  @Test
  void anErrorOverIpv4AloneIsNoFindingAboutIpv6() {
    for (int status : List.of(403, 429, 500, 503)) {
      WebCast site = page().over4(WebCast.status(Cast.FOUR, status, Cast.sketch("Blocked", 9)));
      says(site, "web-content", Judgement.INCONCLUSIVE, "no-control");
      says(site, "web-redirect", Judgement.PASS, "same-destination");
      says(site, "web-ipv6-only", Judgement.PASS, "works");
    }
  }

  @Test
  void anErrorOverIpv6AloneStaysOne() {
    WebCast site = page().over6(WebCast.status(Cast.SIX, 403, Cast.sketch("Blocked", 9)));
    says(site, "web-content", Judgement.FAIL, "other-status");
    says(site, "web-ipv6-only", Judgement.FAIL, "does-not-work");
  }

  @Test
  void whoeverTurnsUsAwayOverBothIsNotJudged() {
    WebCast site =
        WebCast.healthy().visits(
            WebCast.twice(WebCast.status(Cast.FOUR, 429, WebCast.PAGE)), WebCast.twice(WebCast.status(Cast.SIX, 429, WebCast.PAGE)));
    says(site, "web-content", Judgement.INCONCLUSIVE, "blocks-us");
    says(site, "web-ipv6-only", Judgement.INCONCLUSIVE, "not-proven");
  }

  @Test
  void aServerThatRefusesUsOverIpv4IsNoDeadOne() {
    says(page(WebCast.script(CDN, status(403), WebCast.lost(CDN, VisitEnd.NO_ADDRESS))), "web-resources-critical", Judgement.FAIL, "v4-only-resource");
    says(page(WebCast.script(CDN, status(403), WebCast.lost(CDN, VisitEnd.CONNECT_FAILED))), "web-resources-critical", Judgement.FAIL, "v6-broken-resource");
    says(page(WebCast.script(CDN, status(404), WebCast.lost(CDN, VisitEnd.NO_ADDRESS))), "web-resources-critical", Judgement.WARN, "dead-on-both");
  }

  @Test
  void anOpenPortIsNoFile() {
    ResourceVisit never = new ResourceVisit(VisitEnd.NOT_ATTEMPTED, 0, BodyEnd.NO_ANSWER, List.of(CDN), "out of time");
    says(page(WebCast.script(CDN, null, never)), "web-resources-critical", Judgement.INCONCLUSIVE, "unknown-resource");
    says(page(WebCast.script(CDN, null, never)), "web-ipv6-only", Judgement.INCONCLUSIVE, "not-proven");
    says(page(WebCast.script(CDN, null, never)), "web-ipv4-literal", Judgement.INCONCLUSIVE, "not-all-read");
    says(page(WebCast.resource(CDN, ResourceKind.FORM, true, null, null)), "web-resources-critical", Judgement.PASS, "all-v6");
  }

  @Test
  void whereAHostServedAFileItsFurtherPicturesNeedNoVisit() {
    ResourceFacts served = WebCast.script(CDN, null, WebCast.loaded(CDN));
    ResourceFacts picture = new ResourceFacts("https://" + CDN + "/201.png", CDN, ResourceKind.IMAGE, true, WebCast.URL, 1, null, null);
    ResourceFacts sheet = new ResourceFacts("https://" + CDN + "/201.css", CDN, ResourceKind.STYLE, true, WebCast.URL, 1, null, null);
    says(page(served, picture), "web-resources-critical", Judgement.PASS, "all-v6");
    says(page(served, sheet), "web-resources-critical", Judgement.INCONCLUSIVE, "unknown-resource");
  }

  @Test
  void aPageThatWasNotReadToItsEndIsNotKnownToBeClean() {
    PageVisit cut =
        new PageVisit(Family.IPV6, Cast.SIX,
            List.of(new org.v6ready.model.web.Hop(WebCast.URL, Cast.SIX, TcpState.OPEN, org.v6ready.model.connect.TlsState.OK, Cast.http(200, BodyEnd.TOO_LONG, null))),
            VisitEnd.ARRIVED, WebCast.PAGE);
    says(page().over6(cut), "web-resources", Judgement.INCONCLUSIVE, "cut-short");
    says(page().over6(cut), "web-ipv4-literal", Judgement.INCONCLUSIVE, "not-all-read");
  }

  private static PageVisit ending(boolean four, String path) {
    String url = "https://xa.example.vn" + path;
    var address = four ? Cast.FOUR : Cast.SIX;
    return WebCast.through(address.family(), VisitEnd.ARRIVED, WebCast.PAGE, WebCast.redirect(WebCast.URL, address, url), WebCast.hop(url, address, 200));
  }

  @Test
  void aPathThatIsNewOnEachVisitIsNotHeldAgainstIpv6() {
    WebCast sessions = page().over4(ending(true, "/(S(abc))/"), ending(true, "/(S(def))/")).over6(ending(false, "/(S(xyz))/"));
    says(sessions, "web-redirect", Judgement.PASS, "same-destination");
    WebCast steady = page().over4(ending(true, "/vi/"), ending(true, "/vi/")).over6(ending(false, "/bao-tri/"));
    says(steady, "web-redirect", Judgement.FAIL, "other-destination");
    WebCast oneOfTwo = page().over4(ending(true, "/a/"), ending(true, "/b/")).over6(ending(false, "/b/"));
    says(oneOfTwo, "web-redirect", Judgement.PASS, "same-destination");
  }

  @Test
  void aFlakySiblingIsNoProofOfAnEntryThatCouldNotBeJudged() {
    HostFacts dead = Cast.host("xa.example.vn", Cast.dead(Cast.FOUR, TcpState.TIMEOUT), Cast.dead(Cast.SIX, TcpState.TIMEOUT));
    HostFacts oneOfTwo = Cast.host("www.xa.example.vn", Cast.serving(Cast.FOUR_TOO), Cast.serving(Cast.SIX_TOO), Cast.dead(Cast.SIX, TcpState.TIMEOUT));
    List<HostFacts> hosts = new ArrayList<>(List.of(dead, oneOfTwo));
    says(page().hosts(hosts.toArray(HostFacts[]::new)), "web-reachable", Judgement.INCONCLUSIVE, "dead-on-both");
  }
}
