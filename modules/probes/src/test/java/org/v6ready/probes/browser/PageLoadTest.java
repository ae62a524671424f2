package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PageLoadTest {
  private final PageLoad load = new PageLoad();

  private void hear(String method, String params) {
    load.accept(method, JsonMapper.shared().readTree(params));
  }

  private void ask(String id, String url) {
    hear("Network.requestWillBeSent", "{\"requestId\":\"%s\",\"type\":\"Document\",\"request\":{\"url\":\"%s\"}}".formatted(id, url));
  }

  @Test
  void theBrowsersOwnErrorPageIsNotThePageThatWasAskedFor() {
    ask("1", "https://a.test/");
    hear("Network.loadingFailed", "{\"requestId\":\"1\",\"errorText\":\"net::ERR_TUNNEL_CONNECTION_FAILED\"}");
    hear("Page.frameNavigated", "{\"frame\":{\"url\":\"chrome-error://chromewebdata/\",\"unreachableUrl\":\"https://a.test/\"}}");
    hear("Network.loadingFinished", "{\"requestId\":\"1\"}");
    hear("Page.loadEventFired", "{}");
    assertThat(load.loaded()).isFalse();
    assertThat(load.requests().getFirst().succeeded()).isFalse();
    assertThat(load.requests().getFirst().failure()).isEqualTo("net::ERR_TUNNEL_CONNECTION_FAILED");
  }

  @Test
  void aFrameThatFailsLeavesItsPageLoaded() {
    ask("1", "https://a.test/");
    hear("Network.responseReceived", "{\"requestId\":\"1\",\"response\":{\"status\":200}}");
    hear("Network.loadingFinished", "{\"requestId\":\"1\"}");
    hear("Page.frameNavigated", "{\"frame\":{\"parentId\":\"F\",\"unreachableUrl\":\"https://b.test/\"}}");
    hear("Page.loadEventFired", "{}");
    assertThat(load.loaded()).isTrue();
    assertThat(load.requests().getFirst().succeeded()).isTrue();
  }

  @Test
  void aVideoIsNotWaitedForToItsEnd() {
    hear("Network.requestWillBeSent", "{\"requestId\":\"1\",\"type\":\"Media\",\"request\":{\"url\":\"https://a.test/clip.mp4\"}}");
    hear("Network.responseReceived", "{\"requestId\":\"1\",\"response\":{\"status\":206}}");
    hear("Page.loadEventFired", "{}");
    int ticks = 0;
    while (!load.settled()) {
      ticks++;
    }
    assertThat(ticks).isLessThan(15);
    assertThat(load.requests().getFirst().succeeded()).isTrue();
  }

  @Test
  void anAnswerWhoseBodyThePageGaveUpWasGiven() {
    fetched("Fetch");
    hear("Network.loadingFailed", "{\"requestId\":\"1\",\"errorText\":\"net::ERR_ABORTED\",\"canceled\":true}");
    assertThat(load.requests().getFirst().succeeded()).isTrue();
  }

  @Test
  void whatWasGivenUpBeforeItsAnswerWasNot() {
    ask("1", "https://a.test/");
    hear("Network.loadingFailed", "{\"requestId\":\"1\",\"errorText\":\"net::ERR_ABORTED\",\"canceled\":true}");
    assertThat(load.requests().getFirst().succeeded()).isFalse();
  }

  @Test
  void aRequestThatNeverEndsIsUnfinished() {
    ask("1", "https://a.test/");
    assertThat(load.requests().getFirst().failure()).isEqualTo("unfinished");
  }

  private void fetched(String type) {
    hear("Network.requestWillBeSent", "{\"requestId\":\"1\",\"type\":\"%s\",\"request\":{\"url\":\"https://a.test/x\"}}".formatted(type));
    hear("Network.responseReceived", "{\"requestId\":\"1\",\"response\":{\"status\":200}}");
    hear("Page.loadEventFired", "{}");
    boolean settled = load.settled();
    while (!settled) {
      settled = load.settled();
    }
  }

  @Test
  void whatStallsAfterItsHeaderIsUnfinished() {
    fetched("Script");
    assertThat(load.requests().getFirst().failure()).isEqualTo("unfinished");
    assertThat(load.requests().getFirst().succeeded()).isFalse();
  }

  @Test
  void whatStillArrivesWhenThePageIsTakenIsNotStalled() {
    fetched("Script");
    hear("Network.dataReceived", "{\"requestId\":\"1\",\"dataLength\":1000}");
    assertThat(load.requests().getFirst().succeeded()).isTrue();
  }

  @Test
  void aStreamOfEventsIsNotWaitedForToItsEnd() {
    fetched("EventSource");
    assertThat(load.requests().getFirst().succeeded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ' ', value = {
    "https://fonts.test/css?family=Roboto|Lato fonts.test",
    "https://a_b.test:8443/x a_b.test",
    "https://user:p@ss@a.test/{x} a.test",
    "http://[2001:db8::1]:80/^`?@b.test 2001:db8::1",
    "wss://a.test?x=https://b.test a.test",
    "https://a.test#@b.test a.test",
  })
  void theHostIsReadFromWhatTheBrowserWrites(String url, String host) {
    assertThat(Traffic.host(url)).isEqualTo(host);
  }
}
