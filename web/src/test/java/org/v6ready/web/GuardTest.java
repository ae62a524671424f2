package org.v6ready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.v6ready.web.scan.LiveScan;
import tools.jackson.databind.json.JsonMapper;

/// What strangers may not do, and the scan a person may start.
class GuardTest {
  private Site site;

  @BeforeEach
  void open() {
    site = Site.of(Set.of("chi-ipv4", "tu-choi"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private LiveScan.State state() {
    return JsonMapper.shared().readValue(site.get("/scan/state").body(), LiveScan.State.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8466", "127.0.0.1.evil.example", "[::2]", "10.0.0.1"})
  void aNameThatWasReboundToUsIsRefused(String host) {
    HttpResponse<String> answer = site.get("/", "Host", host);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("token");
  }

  @Test
  void onlyLoopbackIsBound() {
    assertThat(new DashboardSettings("127.0.0.1", 0, "v6ready").host()).isEqualTo("127.0.0.1");
    assertThat(site.get("/healthz").body()).isEqualTo("ok");
    assertThat(site.get("/", "Host", "localhost:" + site.dashboard.port()).statusCode()).isEqualTo(200);
  }

  @Test
  void aChangeWithoutTheTokenOfTheVisitIsRefused() {
    assertThat(site.send("/scan", "target=", List.of()).statusCode()).isEqualTo(403);
    assertThat(site.send("/scan", "token=abc", List.of("Cookie", "v6ready=abd")).statusCode()).isEqualTo(403);
    assertThat(site.send("/scan", "token=", List.of("Cookie", "v6ready=")).statusCode()).isEqualTo(403);
    assertThat(state().total()).isZero();
  }

  @Test
  void aChangeAnotherSiteAsksForIsRefusedEvenWithTheToken() {
    assertThat(site.post("/scan", Map.of(), "Origin", "http://evil.example").statusCode()).isEqualTo(403);
    assertThat(site.post("/scan", Map.of(), "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
    assertThat(site.post("/scan", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(site.post("/scan", Map.of(), "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(state().total()).isZero();
  }

  @Test
  void theTokenCookieIsStrictAndHiddenFromScripts() {
    String cookie = site.get("/scan").headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("v6ready=")).findFirst().orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/", "localhost", "https://khoe-manh.test/", "../../etc/passwd", "Không có"})
  void onlyWhatTheFileDeclaresCanBeScanned(String target) {
    HttpResponse<String> answer = site.post("/scan", Map.of("target", target));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(state().total()).isZero();
  }

  @Test
  void aScanIsStartedWatchedAndOnlyOnceAtATime() {
    assertThat(site.post("/scan", Map.of(), "Origin", site.address()).statusCode()).isEqualTo(303);
    assertThat(site.post("/scan", Map.of()).statusCode()).isEqualTo(409);
    HttpResponse<String> events = site.get("/scan/events", "Accept", "text/event-stream");
    assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
    assertThat(events.body()).contains("event: state", "\"running\":false");
    LiveScan.State end = state();
    assertThat(end.running()).isFalse();
    assertThat(end.done()).isEqualTo(end.total()).isEqualTo(4);
    assertThat(site.get("/scan?lang=en").body()).contains("4</b>/<span id=\"total\">4");
  }

  @Test
  void aScanCanBeStoppedAndWhatIsDoneIsKept() {
    site.post("/scan", Map.of());
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> state().done() >= 1);
    assertThat(site.post("/scan/stop", Map.of()).statusCode()).isEqualTo(303);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !state().running());
    assertThat(site.store.finishedTargets(site.store.headers(1).getFirst().id())).isNotEmpty();
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsNotRead() {
    assertThat(site.send("/scan", "target=" + "x".repeat(200_000), List.of()).statusCode()).isIn(403, 413);
  }

  @Test
  void aTakenPortIsASentence() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Dashboard.start(new DashboardSettings("127.0.0.1", site.dashboard.port(), "x"), site.store, site.scans, org.v6ready.model.time.Clock.system()))
        .isInstanceOfSatisfying(ScanRefused.class, refused ->
            assertThat(refused.sentences(org.v6ready.model.text.Messages.ENGLISH)).singleElement().asString().contains(Integer.toString(site.dashboard.port())));
  }
}
