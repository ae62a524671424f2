package org.v6ready.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.v6ready.model.address.IpAddress;
import org.v6ready.model.text.Messages;
import org.v6ready.model.use.Access;
import org.v6ready.use.survey.SurveyLine;
import org.v6ready.use.visit.DayCounts;
import org.v6ready.use.visit.Validity;
import org.v6ready.use.visit.Visit;

class VisitorServerTest {
  private static final String FOUR = "14.225.37.91";
  private static final String SIX = "2405:4803:1b2c:5e6f:9abc:def0:1357:2468";

  @TempDir Path directory;
  private PublicTest site;

  @BeforeEach
  void start() {
    site = new PublicTest(directory, 10);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private List<Visit> visits() {
    return site.store.kept(Visit.KIND, LocalDate.MIN.withYear(2000), LocalDate.of(3000, 1, 1), Visit.class);
  }

  private void run(String token) throws Exception {
    site.get("/o/ds/" + token, SIX);
    site.get("/o/v4/" + token, FOUR);
    site.get("/o/v6/" + token, SIX);
    site.get("/o/big/" + token, SIX);
    site.clock.turn(Duration.ofMillis(10_400));
  }

  @Test
  void theBeaconIsSmallSetsNoCookieAndNamesOnlyTheConfiguredOrigins() throws Exception {
    HttpResponse<String> script = site.get("/b.js", FOUR);
    assertThat(script.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(4096);
    assertThat(script.headers().map()).doesNotContainKey("set-cookie");
    assertThat(script.headers().firstValue("cache-control")).contains("no-store");
    assertThat(script.body()).doesNotContain("cookie=").doesNotContain("localStorage").doesNotContain("sessionStorage");
    List<String> origins = java.util.regex.Pattern.compile("https?://[^\"/]+").matcher(script.body()).results().map(r -> r.group()).distinct().toList();
    assertThat(origins).containsExactlyInAnyOrder("http://127.0.0.1", "http://v4.kiemtra.test", "http://[::1]");
  }

  @Test
  void thePageHasAStrictPolicyNoCookieAndNoForeignAsset() throws Exception {
    HttpResponse<String> page = site.get("/", FOUR);
    assertThat(page.statusCode()).isEqualTo(200);
    String policy = page.headers().firstValue("content-security-policy").orElseThrow();
    assertThat(policy).startsWith("default-src 'none'; script-src 'self'; style-src 'self'").doesNotContain("unsafe").doesNotContain(" *");
    assertThat(policy).contains("connect-src 'self' http://127.0.0.1 http://v4.kiemtra.test http://[::1]");
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.body()).contains("Kiểm tra IPv6 của bạn", "14.225.37.0/24", "0209 123 456").doesNotContain(FOUR).doesNotContain("<script>");
    assertThat(site.get("/?lang=en", SIX).body()).contains("Check your IPv6", "2405:4803:1b2c::/48").doesNotContain(SIX);
  }

  @Test
  void aWholeRunIsKeptAndTellsItsFindingAndHelpCode() throws Exception {
    String token = site.beacon(SIX);
    run(token);
    HttpResponse<String> told = site.get("/r/" + token + "?ds=20&v4=30&v6=21&big=40&v6ns=n&j=1&w=0", SIX);
    assertThat(told.body()).matches("\\{\"finding\":\"good\",\"code\":\"[A-Z]{4}\"}");
    assertThat(visits()).hasSize(1);
    assertThat(Validity.alone(visits().getFirst())).isEqualTo(Validity.VALID);
    assertThat(visits().getFirst().preferred()).isTrue();
  }

  @Test
  void noFullAddressIsEverWrittenToTheDisk() throws Exception {
    String token = site.beacon(SIX);
    run(token);
    site.get("/r/" + token + "?ds=20&v4=30&v6=21&big=40", SIX);
    site.post("/place/" + token, "consent=1&isp=Viettel&access=fixed&village=B%E1%BA%A3n+S%E1%BA%A3ng", SIX);
    site.get("/r/" + token + "?ds=20", FOUR);
    site.get("/o/nothing/" + SIX, FOUR);
    stop();
    byte[] six = IpAddress.of(SIX).octets();
    byte[] four = IpAddress.of(FOUR).octets();
    long files = 0;
    try (var all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        String octets = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String form : List.of(FOUR, SIX, "5e6f", "9abc:def0", latin(four), latin(six), latin(java.util.Arrays.copyOfRange(six, 6, 16)),
            HexFormat.of().formatHex(four), HexFormat.of().formatHex(six), "" + Integer.toUnsignedLong(java.nio.ByteBuffer.wrap(four).getInt()))) {
          assertThat(octets).as("%s in %s", form, file).doesNotContain(form);
        }
      }
    }
    assertThat(files).isPositive();
    start();
    assertThat(visits()).hasSize(1);
    assertThat(visits().getFirst().where().village()).isEqualTo("Bản Sảng");
    assertThat(Files.readString(directory.resolve("v6ready.db"), StandardCharsets.ISO_8859_1)).contains("14.225.37.0/24");
  }

  private static String latin(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  @Test
  void forgedBeaconsAreRefusedOrMarked() throws Exception {
    assertThat(site.get("/r/invented-token-000000?ds=20&v6=20", SIX).statusCode()).isEqualTo(404);
    assertThat(site.get("/o/v6/invented-token-000000", SIX).statusCode()).isEqualTo(404);
    String token = site.beacon(FOUR);
    site.get("/o/v4/" + token, FOUR);
    site.clock.turn(Duration.ofSeconds(11));
    assertThat(site.get("/r/" + token + "?ds=x", FOUR).statusCode()).isEqualTo(404);
    site.get("/r/" + token + "?ds=20&v4=20&v6=20", FOUR);
    assertThat(site.get("/r/" + token + "?ds=20&v4=20", FOUR).statusCode()).as("a second report").isEqualTo(404);
    assertThat(visits()).hasSize(1);
    assertThat(Validity.alone(visits().getFirst())).isEqualTo(Validity.FORGED);
    assertThat(visits().getFirst().preferred()).isFalse();
  }

  @Test
  void aFloodFromOnePrefixGetsEmptyScriptsAndIsCounted() throws Exception {
    int given = 0;
    for (int i = 0; i < 40; i++) {
      given += site.beacon("14.225.37." + i).isEmpty() ? 0 : 1;
    }
    assertThat(given).isBetween(10, 12);
    assertThat(site.beacon("14.225.38.1")).isNotEmpty();
    assertThat(site.get("/", "14.225.37.200").body()).contains("quá nhiều lượt kiểm tra");
    stop();
    start();
    LocalDate today = LocalDate.ofInstant(site.clock.now(), java.time.ZoneId.systemDefault());
    DayCounts counts = site.store.kept(DayCounts.KIND, today.toString(), DayCounts.class).orElseThrow();
    assertThat(counts.counts().get("refused-rate")).isGreaterThanOrEqualTo(28);
  }

  @Test
  void aForwardedAddressIsBelievedOnlyAsFarAsTheProxiesVouch() throws Exception {
    String token = site.beacon("");
    site.get("/o/ds/" + token, "6.6.6.6, " + FOUR);
    site.get("/o/v4/" + token, "");
    site.clock.turn(Duration.ofSeconds(11));
    site.get("/r/" + token + "?ds=20&v4=20", "");
    Visit visit = visits().getFirst();
    assertThat(String.valueOf(visit.prefix4())).isEqualTo("14.225.37.0/24");
    assertThat(Validity.alone(visit)).as("loopback itself is no visitor").isEqualTo(Validity.NOT_PUBLIC);
  }

  @Test
  void mappedAddressesPortsAndZonesAreReadAsWhatTheyAre() {
    assertThat(PeerReader.address("::ffff:192.0.2.7")).contains(IpAddress.of("192.0.2.7"));
    assertThat(PeerReader.address("192.0.2.7:4711")).contains(IpAddress.of("192.0.2.7"));
    assertThat(PeerReader.address("[2001:db8::1]:4711")).contains(IpAddress.of("2001:db8::1"));
    assertThat(PeerReader.address("fe80::1%eth0")).contains(IpAddress.of("fe80::1"));
    assertThat(PeerReader.address("unknown")).isEmpty();
    assertThat(PeerReader.address("")).isEmpty();
  }

  @Test
  void aVillageWithoutConsentOrOneNobodyKnowsIsNotKept() throws Exception {
    String token = site.beacon(SIX);
    run(token);
    site.get("/r/" + token + "?ds=20&v4=30&v6=21", SIX);
    assertThat(site.post("/place/" + token, "village=Trung+t%C3%A2m", SIX).statusCode()).isEqualTo(404);
    assertThat(site.post("/place/" + token, "consent=1&village=Nguy%E1%BB%85n+V%C4%83n+A", SIX).statusCode()).isEqualTo(404);
    assertThat(visits().getFirst().where().village()).isEmpty();
    assertThat(site.post("/place/" + token, "consent=1&village=Trung+t%C3%A2m", SIX).statusCode()).isEqualTo(204);
    assertThat(visits().getFirst().where().village()).isEqualTo("Trung tâm");
  }

  @Test
  void theLinkOfASampledLinePlacesItsVisitAndAnInventedLinkIsNotFound() throws Exception {
    LocalDate day = LocalDate.of(2026, 11, 26);
    site.store.keep(SurveyLine.KIND, "ABCD2345", day, new SurveyLine("ABCD2345", "p1", day, "VNPT", Access.FIXED, "Trung tâm"));
    HttpResponse<String> page = site.get("/s/ABCD2345", SIX);
    assertThat(page.body()).contains("VNPT", "Trung tâm").doesNotContain("id=\"place\"");
    assertThat(site.get("/s/ZZZZ9999", SIX).statusCode()).isEqualTo(404);
    String token = page.body().replaceAll("(?s).*data-token=\"([^\"]+)\".*", "$1");
    run(token);
    site.get("/r/" + token + "?ds=20&v4=30&v6=21", SIX);
    assertThat(visits().getFirst().where().line()).isEqualTo("ABCD2345");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Messages vi = VisitorWords.in(Messages.VIETNAMESE);
    Messages en = VisitorWords.in(Messages.ENGLISH);
    assertThat(vi.keys()).isEqualTo(en.keys());
  }
}
