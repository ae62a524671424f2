package org.v6ready.checks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.checks.WebCast.arrived;
import static org.v6ready.checks.WebCast.unconnected;
import static org.v6ready.checks.WebCast.unfinished;
import static org.v6ready.checks.WebCast.untrusted;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.v6ready.checks.Cast;
import org.v6ready.checks.CheckText;
import org.v6ready.checks.WebCast;
import org.v6ready.model.address.Family;
import org.v6ready.model.connect.AddressFacts;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HostFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.connect.TlsState;
import org.v6ready.model.dns.AddressAnswer;
import org.v6ready.model.dns.DnsStatus;
import org.v6ready.model.dns.DnssecStatus;
import org.v6ready.model.dns.WalkDeath;
import org.v6ready.model.verdict.Assessment;
import org.v6ready.model.verdict.Judgement;
import org.v6ready.model.verdict.Verdict;
import org.v6ready.model.web.ResourceVisit;
import org.v6ready.model.web.VisitEnd;

/// A table of sites with one condition each: the check that names it, and for whom the site works.
class KnownConditionsTest {
  private record Row(String condition, WebCast site, @Nullable String check, String works) {}

  private static WebCast site(AddressFacts... addresses) {
    return WebCast.healthy().resources(List.of()).entry(Cast.host("xa.example.vn", addresses));
  }

  private static WebCast page(String script, VisitEnd six) {
    return WebCast.healthy().resources(
        List.of(WebCast.script(script, WebCast.loaded(script), WebCast.lost(script, six))),
        six == VisitEnd.NO_ADDRESS
            ? Cast.host(script, Cast.serving(Cast.FOUR_TOO))
            : Cast.host(script, Cast.serving(Cast.FOUR_TOO), Cast.dead(Cast.SIX_TOO, TcpState.REFUSED)));
  }

  private static WebCast both(VisitEnd six, ResourceVisit four) {
    WebCast page = page("cdn.example.com", six);
    return page.resources(
        List.of(WebCast.script("cdn.example.com", four, WebCast.lost("cdn.example.com", six))),
        page.facts().dependencies().toArray(HostFacts[]::new));
  }

  private static ResourceVisit answered(String host, int status) {
    return new ResourceVisit(VisitEnd.ARRIVED, status, BodyEnd.COMPLETE, List.of(host), "");
  }

  private static Stream<Row> rows() {
    AddressFacts four = Cast.serving(Cast.FOUR);
    WebCast one = site(four).over6(WebCast.nowhere(Family.IPV6, VisitEnd.NO_ADDRESS));
    WebCast none = site().over6().over4();
    return Stream.of(
        new Row("A only", one, "web-aaaa", "TTF"),
        new Row("refused", site(four, Cast.dead(Cast.SIX, TcpState.REFUSED)).over6(unconnected(Cast.SIX, TcpState.REFUSED)), "web-reachable", "TFF"),
        new Row("silent", site(four, Cast.dead(Cast.SIX, TcpState.TIMEOUT)).over6(unconnected(Cast.SIX, TcpState.TIMEOUT)), "web-reachable", "TFF"),
        new Row("unique-local", site(four, Cast.address(Cast.ULA)).over6(WebCast.nowhere(Family.IPV6, VisitEnd.FORBIDDEN_ADDRESS)), "web-aaaa-global", "TFF"),
        new Row("one of two dead", site(four, Cast.serving(Cast.SIX), Cast.dead(Cast.SIX_TOO, TcpState.TIMEOUT)), "web-reachable", "TTT"),
        new Row("other page", site(four, Cast.serving(Cast.SIX)).over6(arrived(Cast.SIX, Cast.sketch("Parking", 7))), "web-content", "FFF"),
        new Row("404 over IPv6", site(four, Cast.serving(Cast.SIX)).over6(WebCast.status(Cast.SIX, 404, Cast.sketch("404", 8))), "web-content", "FFF"),
        new Row("expired", site(four, Cast.address(Cast.SIX, Cast.web(443, TlsState.EXPIRED, 0), Cast.web(80, TlsState.OK, 200))).over6(untrusted(Cast.SIX, TlsState.EXPIRED)), "web-tls", "FFF"),
        new Row("stall", site(four, Cast.serving(Cast.SIX)).over6(unfinished(Cast.SIX, BodyEnd.STALLED, VisitEnd.HTTP_FAILED)), "web-path-mtu", "FFF"),
        new Row("drip", site(four, Cast.serving(Cast.SIX)).over6(unfinished(Cast.SIX, BodyEnd.TOO_SLOW, VisitEnd.HTTP_FAILED)), "web-content", "FFF"),
        new Row("script A only", page("cdn.example.com", VisitEnd.NO_ADDRESS), "web-resources-critical", "TTF"),
        new Row("script dead over IPv6", page("cdn.example.com", VisitEnd.CONNECT_FAILED), "web-resources-critical", "TFF"),
        new Row("script by IPv4 literal", WebCast.healthy().resources(List.of(WebCast.script("9.9.9.9", WebCast.loaded("9.9.9.9"), null))).literals("https://9.9.9.9/x"), "web-ipv4-literal", "TFF"),
        new Row("no IPv6 name path", WebCast.healthy().resources(List.of()).entry(Cast.unwalkable(WebCast.healthy().entry(), WalkDeath.Cause.MISSING_GLUE)), "web-dns-path", "TTF"),
        new Row("AAAA SERVFAIL", one.entry(Cast.answered(one.entry(), one.entry().a(), AddressAnswer.failed(DnsStatus.SERVFAIL))), "web-aaaa-answer", "TTF"),
        new Row("bogus", none.entry(Cast.dnssec(Cast.answered(none.entry(), AddressAnswer.failed(DnsStatus.BOGUS), AddressAnswer.failed(DnsStatus.BOGUS)), DnssecStatus.BOGUS)), null, "FFF"),
        new Row("no such name", none.entry(Cast.answered(none.entry(), AddressAnswer.failed(DnsStatus.NXDOMAIN), AddressAnswer.failed(DnsStatus.NXDOMAIN))), "web-aaaa", "FFF"),
        new Row("404 over both", WebCast.healthy().visits(WebCast.twice(WebCast.status(Cast.FOUR, 404, WebCast.PAGE)), WebCast.twice(WebCast.status(Cast.SIX, 404, WebCast.PAGE))), "web-content", "TTT"),
        new Row("403 over both", WebCast.healthy().visits(WebCast.twice(WebCast.status(Cast.FOUR, 403, WebCast.PAGE)), WebCast.twice(WebCast.status(Cast.SIX, 403, WebCast.PAGE))), null, "???"),
        new Row("503 over both", WebCast.healthy().visits(WebCast.twice(WebCast.status(Cast.FOUR, 503, WebCast.PAGE)), WebCast.twice(WebCast.status(Cast.SIX, 503, WebCast.PAGE))), "web-content", "FFF"),
        new Row("403 over IPv4 alone", site(four, Cast.serving(Cast.SIX)).over4(WebCast.status(Cast.FOUR, 403, Cast.sketch("403", 9))), null, "TTT"),
        new Row("500 over IPv4, default page over IPv6", site(four, Cast.serving(Cast.SIX))
            .over4(WebCast.status(Cast.FOUR, 500, Cast.sketch("500", 9))).over6(arrived(Cast.SIX, Cast.defaultPage())), null, "FFF"),
        new Row("A only, refused to us", one.over4(WebCast.status(Cast.FOUR, 403, Cast.sketch("403", 9))), "web-aaaa", "??F"),
        new Row("script dead on both", both(VisitEnd.CONNECT_FAILED, WebCast.lost("cdn.example.com", VisitEnd.CONNECT_FAILED)), "web-resources-critical", "FFF"),
        new Row("script A only, refused to us", both(VisitEnd.NO_ADDRESS, answered("cdn.example.com", 403)), "web-resources-critical", "??F"),
        new Row("redirect to A only", site(four, Cast.serving(Cast.SIX))
            .over4(WebCast.through(Family.IPV4, VisitEnd.ARRIVED, WebCast.PAGE, WebCast.redirect(WebCast.URL, Cast.FOUR, "https://www.xa.example.vn/"), WebCast.hop("https://www.xa.example.vn/", Cast.FOUR, 200)))
            .over6(WebCast.through(Family.IPV6, VisitEnd.NO_ADDRESS, null, WebCast.redirect(WebCast.URL, Cast.SIX, "https://www.xa.example.vn/"), WebCast.undialled("https://www.xa.example.vn/")))
            .dependencies(Cast.host("www.xa.example.vn", four)), "web-redirect", "TTF"));
  }

  @TestFactory
  Stream<DynamicTest> eachConditionIsNamedAndWorksForWhomItShould() {
    return rows().map(row -> DynamicTest.dynamicTest(row.condition(), () -> {
      Assessment seen = row.site().assess();
      assertThat(letter(seen.works().dualStack()) + letter(seen.works().ipv6OnlyWithNat64()) + letter(seen.works().ipv6Only()))
          .isEqualTo(row.works());
      if (row.check() != null) {
        assertThat(row.site().verdict(row.check()).judgement()).isIn(Judgement.FAIL, Judgement.WARN);
      }
      for (Verdict verdict : seen.verdicts()) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("vi"))) {
          assertThat(CheckText.in(language).message(verdict) + CheckText.in(language).remedy(verdict)).doesNotContain("{");
        }
        if (verdict.judgement() == Judgement.FAIL) {
          assertThat(verdict.repeat()).as(verdict.check()).isNotNull();
        }
      }
    }));
  }

  private static String letter(@Nullable Boolean answer) {
    return answer == null ? "?" : answer ? "T" : "F";
  }
}
