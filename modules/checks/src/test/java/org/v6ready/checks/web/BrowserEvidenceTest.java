package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.v6ready.checks.Cast;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.fact.Further;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.web.BrowserFacts;
import org.v6ready.model.web.BrowserRequest;
import org.v6ready.model.web.BrowserVisit;
import org.v6ready.model.web.BrowserWorld;
import org.v6ready.model.web.ConsoleError;
import org.v6ready.model.web.PageSketch;
import org.v6ready.model.web.ResourceFacts;
import org.v6ready.model.web.ResourceKind;
import org.v6ready.model.web.VisitEnd;

class BrowserEvidenceTest {
  private static final BrowserRequest PAGE = got(WebCast.URL, "Document");

  private static BrowserRequest got(String url, String type) {
    return new BrowserRequest(url, url.split("/")[2], type, 200, null, Cast.SIX);
  }

  private static BrowserRequest lost(String url, String type, @Nullable IpAddress address) {
    return new BrowserRequest(url, url.split("/")[2], type, 0, "net::ERR_TUNNEL_CONNECTION_FAILED", address);
  }

  private record Seen(List<BrowserRequest> requests, List<ConsoleError> errors, PageSketch dom, double alike) {
    static Seen of(BrowserRequest... more) {
      return new Seen(Stream.concat(Stream.of(PAGE), Stream.of(more)).toList(), List.of(), WebCast.PAGE, 1);
    }

    Seen errors(ConsoleError... more) {
      return new Seen(requests, List.of(more), dom, alike);
    }

    Seen alike(double similarity) {
      return new Seen(requests, errors, dom, similarity);
    }

    BrowserVisit in(BrowserWorld world) {
      return new BrowserVisit(world, true, Duration.ofSeconds(1), requests, errors, dom, alike, "", "");
    }
  }

  private static WebCast site(Seen usual, Seen control, Seen six, ResourceFacts... resources) {
    BrowserFacts page =
        new BrowserFacts(WebCast.URL, "Chrome/1", true,
            List.of(usual.in(BrowserWorld.DUAL_STACK), control.in(BrowserWorld.CONTROL), six.in(BrowserWorld.IPV6_ONLY)));
    return WebCast.healthy().resources(List.of(resources)).further(Further.none().seenBy(List.of(page)));
  }

  @Test
  void aPageThatIsTheSameWithoutIpv4PassesAndSaysThatABrowserSawIt() {
    Verdict seen = site(Seen.of(), Seen.of(), Seen.of()).verdict("web-ipv6-only");
    assertThat(seen.judgement()).isEqualTo(Judgement.PASS);
    assertThat(seen.code()).isEqualTo("works-in-browser");
  }

  @Test
  void whatAScriptLoadsFromAnIpv4OnlyHostIsCriticalThoughNoMarkupNamesIt() {
    String url = "https://api.old.test/data?x=1";
    WebCast site =
        site(Seen.of(got(url, "XHR")), Seen.of(got("https://api.old.test/data?x=2", "XHR")), Seen.of(lost("https://api.old.test/data?x=3", "XHR", null)));
    assertThat(site.verdict("web-resources-critical").code()).isEqualTo("v4-only-resource");
    assertThat(site.assess().works().ipv6Only()).isFalse();
    assertThat(site.assess().works().ipv6OnlyWithNat64()).isTrue();
    assertThat(site.assess().works().dualStack()).isTrue();
  }

  @Test
  void anAdvertisementThatLoadsDoesNotMakeUpForAScriptThatDoesNot() {
    WebCast site =
        site(
            Seen.of(got("https://cdn.old.test/app.js", "Script")),
            Seen.of(got("https://cdn.old.test/app.js", "Script")),
            Seen.of(lost("https://cdn.old.test/app.js", "Script", null), got("https://ads.test/1.js", "Script"), got("https://ads.test/2.js", "Script")));
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
  }

  @Test
  void whatFailsNowAndThenForEverybodyIsNoFault() {
    WebCast site =
        site(
            Seen.of(got("https://cdn.test/app.js", "Script")),
            Seen.of(lost("https://cdn.test/app.js", "Script", Cast.SIX)),
            Seen.of(lost("https://cdn.test/app.js", "Script", Cast.SIX)));
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.PASS);
  }

  @Test
  void aLostCounterIsOnlyAWarning() {
    String url = "https://www.google-analytics.com/g/collect";
    WebCast site = site(Seen.of(got(url, "Fetch")), Seen.of(got(url, "Fetch")), Seen.of(lost(url, "Fetch", null)));
    assertThat(site.verdict("web-resources").judgement()).isEqualTo(Judgement.WARN);
    assertThat(site.assess().works().ipv6Only()).isTrue();
  }

  @Test
  void whatTheMarkupNamesAndNoBrowserEverAsksForIsOptional() {
    ResourceFacts never =
        WebCast.resource("old.test", ResourceKind.IMAGE, true, WebCast.loaded("old.test"), WebCast.lost("old.test", VisitEnd.NO_ADDRESS));
    assertThat(site(Seen.of(), Seen.of(), Seen.of(), never).verdict("web-resources").judgement())
        .isEqualTo(Judgement.WARN);
    BrowserRequest asked = got(never.url(), "Image");
    assertThat(site(Seen.of(asked), Seen.of(asked), Seen.of(asked), never).verdict("web-resources").judgement())
        .isEqualTo(Judgement.FAIL);
  }

  @Test
  void onlyANewErrorOfTheSitesOwnScriptsCounts() {
    ConsoleError own = new ConsoleError("TypeError: cannot read 17", "https://xa.example.vn/app.js");
    ConsoleError same = new ConsoleError("TypeError: cannot read 99", "https://xa.example.vn/app.js");
    ConsoleError other = new ConsoleError("ReferenceError: ad", "https://ads.test/ad.js");
    Seen clean = Seen.of();
    assertThat(site(clean, clean, clean.errors(own)).verdict("web-ipv6-only").code()).isEqualTo("script-error");
    assertThat(site(clean.errors(same), clean, clean.errors(own)).verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.PASS);
    assertThat(site(clean, clean, clean.errors(other)).verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.PASS);
  }

  @Test
  void aPictureIsComparedWithHowMuchTwoOrdinaryLoadsDiffer() {
    Seen usual = Seen.of();
    assertThat(site(usual, usual.alike(0.99), usual.alike(0.80)).verdict("web-ipv6-only").code()).isEqualTo("looks-different");
    assertThat(site(usual, usual.alike(0.80), usual.alike(0.79)).verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.PASS);
    assertThat(site(usual, usual.alike(1), usual.alike(0.96)).verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.PASS);
  }

  @Test
  void contentThatDiffersIsSeenEvenWhenThePictureIsMissing() {
    Seen usual = Seen.of();
    Seen other = new Seen(usual.requests(), List.of(), Cast.sketch("Trang khác", 7), 1);
    assertThat(site(usual, usual, other).verdict("web-ipv6-only").code()).isEqualTo("reads-different");
  }

  private static BrowserVisit unloaded(BrowserWorld world) {
    return new BrowserVisit(world, false, Duration.ofSeconds(1), List.of(lost(WebCast.URL, "Document", Cast.SIX)), List.of(), WebCast.PAGE, 1.0, "", "");
  }

  private static WebCast seen(BrowserVisit... visits) {
    return WebCast.healthy().resources(List.of()).further(Further.none().seenBy(List.of(new BrowserFacts(WebCast.URL, "Chrome/1", true, List.of(visits)))));
  }

  @Test
  void aBrowserThatShowsNobodyThePageProvesNothingAboutIt() {
    WebCast site = seen(unloaded(BrowserWorld.DUAL_STACK), unloaded(BrowserWorld.CONTROL), unloaded(BrowserWorld.IPV6_ONLY));
    assertThat(site.verdict("web-ipv6-only").code()).isEqualTo("works");
  }

  @Test
  void aPageThatComesUpForEverybodyElseDoesNotWorkWithoutIpv4() {
    WebCast site = seen(Seen.of().in(BrowserWorld.DUAL_STACK), Seen.of().in(BrowserWorld.CONTROL), unloaded(BrowserWorld.IPV6_ONLY), unloaded(BrowserWorld.IPV6_ONLY));
    assertThat(site.verdict("web-ipv6-only").code()).isEqualTo("does-not-work");
  }

  @Test
  void whatCameInOneOfTwoLoadsWithoutIpv4IsAWarning() {
    BrowserRequest got = got("https://cdn.test/app.js", "Script");
    BrowserVisit broken = Seen.of(lost("https://cdn.test/app.js", "Script", Cast.SIX)).alike(0.5).in(BrowserWorld.IPV6_ONLY);
    WebCast site =
        seen(Seen.of(got).in(BrowserWorld.DUAL_STACK), Seen.of(got).in(BrowserWorld.CONTROL), broken, Seen.of(got).in(BrowserWorld.IPV6_ONLY))
            .dependencies(Cast.host("cdn.test", Cast.serving(Cast.FOUR_TOO), Cast.serving(Cast.SIX_TOO)));
    assertThat(site.verdict("web-resources").judgement()).isEqualTo(Judgement.WARN);
    assertThat(site.verdict("web-ipv6-only").code()).isEqualTo("works-in-browser");
    WebCast twice = seen(Seen.of(got).in(BrowserWorld.DUAL_STACK), Seen.of(got).in(BrowserWorld.CONTROL), broken, broken);
    assertThat(twice.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
    assertThat(twice.verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.FAIL);
  }

  private static ResourceFacts named(String url, ResourceKind kind, VisitEnd six) {
    String host = url.split("/")[2];
    return new ResourceFacts(url, host, kind, true, WebCast.URL, 1, WebCast.loaded(host), WebCast.lost(host, six));
  }

  @Test
  void aRefreshThatComesLaterThanTheLoadWasWatchedIsNeeded() {
    WebCast site = site(Seen.of(), Seen.of(), Seen.of(), named("https://portal.example.com/", ResourceKind.REFRESH, VisitEnd.NO_ADDRESS));
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
    assertThat(site.verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.FAIL);
  }

  @Test
  void aPictureWrittenAsHttpThatTheBrowserAskedForAsHttpsWasAskedFor() {
    Seen usual = Seen.of(got("https://img.example.com/a.png", "Image"));
    WebCast site = site(usual, usual, Seen.of(), named("http://img.example.com/a.png", ResourceKind.IMAGE, VisitEnd.NO_ADDRESS));
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
  }

  private static BrowserRequest answered(String url, String type, int status, IpAddress address) {
    return new BrowserRequest(url, url.split("/")[2], type, status, null, address);
  }

  private static final ResourceFacts FOUR_ONLY_SCRIPT = named("https://four.example.com/a.js", ResourceKind.SCRIPT, VisitEnd.NO_ADDRESS);

  @Test
  void aBrowserThatIsTurnedAwaySparesNothing() {
    BrowserRequest refused = answered(WebCast.URL, "Document", 403, Cast.SIX);
    Seen shown = new Seen(List.of(refused), List.of(), WebCast.PAGE, 1);
    WebCast site = site(shown, shown, shown, FOUR_ONLY_SCRIPT);
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
    assertThat(site.verdict("web-ipv6-only").judgement()).isEqualTo(Judgement.FAIL);
  }

  @Test
  void aPageThatIsRedirectedToIsShown() {
    Seen shown = new Seen(List.of(answered("http://xa.example.vn/", "Document", 301, Cast.SIX), PAGE), List.of(), WebCast.PAGE, 1);
    WebCast site = site(shown, shown, shown, FOUR_ONLY_SCRIPT);
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.PASS);
    assertThat(site.verdict("web-resources").judgement()).isEqualTo(Judgement.WARN);
  }

  @Test
  void anotherPageOfTheSiteSparesNothingOfTheEntryPage() {
    BrowserVisit slow = new BrowserVisit(BrowserWorld.DUAL_STACK, false, Duration.ofSeconds(15), List.of(PAGE), List.of(), WebCast.PAGE, 1.0, "", "");
    BrowserFacts entry = new BrowserFacts(WebCast.URL, "Chrome/1", true, List.of(slow));
    BrowserFacts other = new BrowserFacts(WebCast.URL + "login", "Chrome/1", true, List.of(Seen.of().in(BrowserWorld.DUAL_STACK)));
    WebCast site = WebCast.healthy().resources(List.of(FOUR_ONLY_SCRIPT)).further(Further.none().seenBy(List.of(entry, other)));
    assertThat(site.verdict("web-resources-critical").judgement()).isEqualTo(Judgement.FAIL);
  }

  @Test
  void whatFailsWheneverThereIsIpv6IsLostToEverybodyWhoHasIt() {
    String api = "https://api.example.com/list";
    Seen six = Seen.of(answered(api, "Fetch", 502, Cast.SIX_TOO));
    Seen four = Seen.of(answered(api, "Fetch", 200, Cast.FOUR_TOO));
    WebCast site =
        seen(six.in(BrowserWorld.DUAL_STACK), six.in(BrowserWorld.CONTROL), six.in(BrowserWorld.IPV6_ONLY), four.in(BrowserWorld.IPV4_ONLY));
    assertThat(site.assess().works().dualStack()).isFalse();
    assertThat(site.assess().works().ipv6OnlyWithNat64()).isFalse();
    assertThat(site.assess().works().ipv6Only()).isFalse();
    assertThat(site.assess().works().basis()).isEqualTo("measured");
    assertThat(site.verdict("web-resources-critical").code()).isEqualTo("v6-broken-resource");
    assertThat(site.assess().nat64().decidedBy()).isEqualTo("api.example.com");
  }

  @Test
  void whatFailsOverIpv4TooIsNobodysIpv6Fault() {
    String api = "https://api.example.com/list";
    Seen failing = Seen.of(answered(api, "Fetch", 502, Cast.SIX_TOO));
    Seen four = Seen.of(answered(api, "Fetch", 502, Cast.FOUR_TOO));
    WebCast site =
        seen(failing.in(BrowserWorld.DUAL_STACK), failing.in(BrowserWorld.CONTROL), failing.in(BrowserWorld.IPV6_ONLY), four.in(BrowserWorld.IPV4_ONLY));
    assertThat(site.assess().works().dualStack()).isTrue();
  }

  @Test
  void whatReadsDifferentWithoutIpv4DoesNotWorkWithoutIt() {
    Seen usual = Seen.of();
    Seen other = new Seen(usual.requests(), List.of(), Cast.sketch("Trang khác", 7), 1);
    WebCast site = site(usual, usual, other);
    assertThat(site.assess().works().ipv6Only()).isFalse();
    assertThat(site.assess().works().dualStack()).isTrue();
  }

  @Test
  void theNamesThatOnlyScriptsLoadFromAreResolvedWithoutIpv4Too() {
    BrowserRequest api = answered("https://api.example.com/list", "Fetch", 200, Cast.SIX_TOO);
    Seen usual = Seen.of(api);
    WebCast unknown = site(usual, usual, usual);
    assertThat(unknown.verdict("web-ipv6-only").code()).isEqualTo("not-proven");
    HostFacts good = Cast.host("api.example.com", Cast.serving(Cast.FOUR_TOO), Cast.serving(Cast.SIX_TOO));
    assertThat(unknown.dependencies(good).verdict("web-ipv6-only").code()).isEqualTo("works-in-browser");
    HostFacts deaf = Cast.unwalkable(good, org.v6ready.model.dns.WalkDeath.Cause.MISSING_GLUE);
    assertThat(unknown.dependencies(deaf).verdict("web-ipv6-only").code()).isEqualTo("does-not-work");
  }

  @Test
  void aSheetWhoseUrlABrowserWritesInItsOwnWayWasAskedFor() {
    Seen usual = Seen.of(got("https://fonts.example.com/css?family=Roboto|Lato", "Stylesheet"), got("https://fonts.example.com/a|b.css", "Stylesheet"));
    for (String written : List.of("https://fonts.example.com/css?family=Roboto%7CLato", "https://fonts.example.com/a%7Cb.css")) {
      WebCast site = site(usual, usual, usual, named(written, ResourceKind.STYLE, VisitEnd.NO_ADDRESS));
      assertThat(site.verdict("web-resources-critical").judgement()).as(written).isEqualTo(Judgement.FAIL);
    }
  }
}
