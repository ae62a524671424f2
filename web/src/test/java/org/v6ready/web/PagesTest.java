package org.v6ready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.v6ready.model.text.Messages;

/// The pages that only read.
class PagesTest {
  private static final String REFUSING = "/target?name=" + URLEncoder.encode("IPv6 từ chối kết nối", StandardCharsets.UTF_8);
  private static Site site;

  @BeforeAll
  static void open() {
    site = Site.withHistory();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  static List<String> pages() {
    return List.of("/", "/targets", REFUSING, "/scan", "/?run=earlier-7", "/targets?run=earlier-14", "/nowhere");
  }

  private static Document page(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body(), site.address() + path);
  }

  private static List<String> names(Document list) {
    return list.select("table.targets tbody th").eachText();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageSpeaksBothLanguagesAndLeavesNoKeyOrPlaceholder(String path) {
    String join = path.contains("?") ? "&" : "?";
    for (String language : List.of("vi", "en")) {
      HttpResponse<String> answer = site.get(path + join + "lang=" + language);
      Document document = Jsoup.parse(answer.body());
      assertThat(document.expectFirst("html").attr("lang")).isEqualTo(language);
      assertThat(document.text()).doesNotContainPattern("\\{\\w+}").doesNotContain("???");
      assertThat(document.title()).endsWith("v6ready");
      assertThat(document.text()).contains(language.equals("vi") ? "Tổng quan" : "Overview");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingComesFromAnotherOriginAndNothingIsInline(String path) {
    HttpResponse<String> answer = site.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    Document document = Jsoup.parse(answer.body());
    assertThat(document.select("[style], style, script:not([src])")).isEmpty();
    assertThat(document.select("*").stream().flatMap(e -> e.attributes().asList().stream()).map(a -> a.getKey()))
        .noneMatch(name -> name.startsWith("on"));
    assertThat(document.select("script[src], link[href], img[src], form[action]").stream()
            .map(e -> e.hasAttr("src") ? e.attr("src") : e.hasAttr("href") ? e.attr("href") : e.attr("action")))
        .allMatch(link -> link.startsWith("/") && !link.startsWith("//"));
  }

  @Test
  void assetsNameNoOtherOrigin() {
    for (String asset : List.of("/assets/base.css", "/assets/parts.css", "/assets/scan.js")) {
      assertThat(site.get(asset).body()).doesNotContain("http://", "https://", "@import", "eval(");
    }
  }

  @Test
  void theNavigationMarksWhereThePersonIs() {
    for (NavItem item : NavItem.ALL) {
      assertThat(Page.words(Messages.VIETNAMESE).has("nav." + item.id())).as(item.id()).isTrue();
      assertThat(Page.words(Messages.ENGLISH).has("nav." + item.id())).as(item.id()).isTrue();
    }
    // The pages of use and of the plan have data, and tests, of their own.
    for (NavItem item : NavItem.ALL.stream().filter(item -> List.of("overview", "targets", "scan").contains(item.id())).toList()) {
      assertThat(page(item.path()).select("nav a[aria-current=page]").eachAttr("href")).containsExactly(item.path());
    }
  }

  @Test
  void everyNumberOfTheOverviewIsTheNumberOfRowsItLeadsTo() {
    Document overview = page("/?lang=en");
    List<Element> shares = overview.select("ul.legend a, table.who td a, .card small a");
    assertThat(shares).hasSizeGreaterThan(4);
    for (Element share : shares) {
      MatchResult first = Pattern.compile("(\\d+)/\\d+").matcher(share.text()).results().findFirst().orElseThrow();
      assertThat(names(page(share.attr("href")))).as(share.outerHtml()).hasSize(Integer.parseInt(first.group(1)));
    }
  }

  @Test
  void aForeignHostAmongTheWorstBlockersStandsOnceAndLeadsToTheServicesItTouches() {
    List<Element> rows = page("/?lang=en").select("ol.blockers li").stream().filter(row -> row.text().contains("static.cdn-cu.test")).toList();
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().text()).contains("lifts 1 services; 1/8");
    Document list = page(rows.getFirst().expectFirst("a").attr("href"));
    assertThat(names(list)).singleElement().asString().startsWith("Trang dùng kho tệp chỉ có IPv4");
    assertThat(list.text()).contains("static.cdn-cu.test");
  }

  @ParameterizedTest
  @CsvSource({
    "q=tu choi, 1", "q=TỪ CHỐI, 1", "q=khoe-manh.test, 2", "q=zzz, 0", "kind=dns, 2", "kind=web, 6", "state=fail&kind=web, 4",
    "owner=commune, 2", "label=dịch vụ công, 8", "label=khác, 0", "state=ready, 2", "q=ipv6&kind=web&state=fail, 2"
  })
  void filtersStandInTheAddressAndSearchNeedsNoDiacritics(String query, int rows) {
    Document list = page("/targets?lang=en&" + query.replace(" ", "%20"));
    assertThat(names(list)).as(query).hasSize(rows);
    assertThat(list.expectFirst("[role=status]").text()).contains(Integer.toString(rows));
    if (query.startsWith("q=")) {
      assertThat(list.expectFirst("input[name=q]").attr("value")).isEqualTo(query.replaceAll("q=|&.*", ""));
    }
  }

  @Test
  void aTargetShowsBothFamiliesSideBySideWhyHowAndWho() {
    Document target = page(REFUSING + "&lang=en");
    assertThat(target.select("section.side h3").eachText()).containsExactly("IPv4", "IPv6");
    assertThat(target.select("section.side").get(1).text()).contains("3ffe:104::80", "refused");
    assertThat(target.select("section.side").get(0).text()).contains("open");
    Element finding = target.expectFirst("article.finding.j-fail");
    assertThat(finding.select("dt").eachText()).containsExactly("Why:", "How to fix it:", "Who must act:");
    assertThat(finding.text()).contains("curl -v -6", "RFC 6540");
    assertThat(target.select("ol.walk li")).hasSizeGreaterThan(2);
    assertThat(target.select("ol.history li")).hasSizeGreaterThan(1);
  }

  @Test
  void theRawEvidenceOfATargetIsItsJson() {
    HttpResponse<String> raw = site.get(REFUSING.replace("/target?", "/target.json?"));
    assertThat(raw.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(raw.body()).contains("\"host\":\"tu-choi.test\"", "ECONNREFUSED");
    assertThat(page(REFUSING).select("a[href^=/target.json]")).hasSize(1);
  }

  @Test
  void aRunFromALineWithoutIpv6ShowsNoGreenAndNoRedOfIpv6() {
    Document old = page(REFUSING + "&run=earlier-7&lang=en");
    // What a client behind NAT64 will see is predicted from names alone; everything else travels over IPv6.
    assertThat(old.select("article.finding.j-fail")).allSatisfy(finding -> assertThat(finding.text()).contains("NAT64"));
    assertThat(old.select("article.finding.j-inconclusive")).isNotEmpty();
    assertThat(old.text()).contains("Inconclusive");
  }

  @ParameterizedTest
  @CsvSource({"/target?name=nobody", "/target", "/?run=nobody", "/targets?run=nobody", "/target.json?name=nobody", "/x/y", "/assets/../words_vi.properties", "/assets/none.js"})
  void whatIsNotThereIsSaidInASentence(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ").contains("<html lang=\"vi\"");
  }

  @Test
  void hostileTextIsShownAsText() {
    HttpResponse<String> answer = site.get("/targets?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%3E&state=%22%3E%3Cb%3E&lang=en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>alert", "\"><b>");
  }

  @Test
  void withoutARunThePageSaysHowToBegin() {
    try (Site empty = Site.empty()) {
      assertThat(empty.get("/").body()).contains("form", "/scan");
      assertThat(empty.get("/targets").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theDemonstrationSaysSoAndShowsNoDeclaredTargets() {
    try (Site demo = Site.empty()) {
      demo.scans.scan(List.of("Trang chỉ có IPv4"), new org.v6ready.engine.ScanListener() {});
      Document overview = Jsoup.parse(demo.get("/?lang=en").body());
      assertThat(overview.expectFirst("[role=note]").text()).contains("demonstration data");
      assertThat(Jsoup.parse(demo.get("/targets").body()).select("table.targets tbody th")).hasSize(1);
    }
  }
}
