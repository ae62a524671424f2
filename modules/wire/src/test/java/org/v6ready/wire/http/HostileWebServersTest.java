package org.v6ready.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.wire.ScriptedServer.answering;
import static org.v6ready.wire.ScriptedServer.hold;
import static org.v6ready.wire.ScriptedServer.playing;
import static org.v6ready.wire.ScriptedServer.request;
import static org.v6ready.wire.ScriptedServer.send;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.model.connect.TcpState;
import org.v6ready.model.time.Clock;
import org.v6ready.wire.ScriptedServer;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;

class HostileWebServersTest {
  private static final Wire WIRE = TestWires.hasty(null);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @AfterAll
  static void close() {
    WIRE.close();
  }

  private static Fetch get(ScriptedServer server, long maxOctets, long millis) {
    FetchRequest request =
        new FetchRequest(
            server.address(), server.port(), false, "site.test", "/x", maxOctets, false);
    return WIRE.web().fetch(request, TestWires.in(millis));
  }

  private static Fetch get(ScriptedServer server) {
    return get(server, 100_000, 3000);
  }

  private static HttpFacts http(Fetch fetch) {
    assertThat(fetch.attempt().state()).isEqualTo(TcpState.OPEN);
    return java.util.Objects.requireNonNull(fetch.http());
  }

  @Test
  void anHonestAnswerIsReadWhole() throws Exception {
    try (var server =
        answering(
            OK
                + "Server: s\r\nContent-Type: text/plain\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n"
                + "Content-Length: 5\r\n\r\nhello")) {
      Fetch fetch = get(server);
      assertThat(http(fetch).end()).isEqualTo(BodyEnd.COMPLETE);
      assertThat(http(fetch).status()).isEqualTo(200);
      assertThat(http(fetch).version()).isEqualTo("HTTP/1.1");
      assertThat(fetch.text()).isEqualTo("hello");
      assertThat(fetch.headers()).containsEntry("set-cookie", "a\nb").containsEntry("server", "s");
    }
  }

  @Test
  void theRequestKeepsTheHostAndSaysWhoWeAre() throws Exception {
    var seen = new CompletableFuture<String>();
    try (var server = playing(socket -> seen.complete(request(socket)))) {
      get(server);
      assertThat(seen.join())
          .startsWith("GET /x HTTP/1.1\r\n")
          .contains("host: site.test:" + server.port() + "\r\n")
          .contains("user-agent: v6ready/test\r\n")
          .contains("accept-encoding: gzip, deflate, br\r\n")
          .contains("accept-language: vi,en");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SHORT     | 200 | HTTP/1.1 200 OK~Content-Length: 50~~only this
          SHORT     | 200 | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~
          COMPLETE  | 200 | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~0~~
          COMPLETE  | 200 | HTTP/1.1 200 OK~~until the end
          COMPLETE  | 200 | HTTP/1.0 200 OK~Content-Length: 2~~okjunk after it
          COMPLETE  | 204 | HTTP/1.1 204 No Content~~
          COMPLETE  | 304 | HTTP/1.1 304 Not Modified~Content-Length: 9~~
          COMPLETE  | 200 | HTTP/1.1 100 Continue~~HTTP/1.1 103 Early Hints~Link: x~~HTTP/1.1 200 OK~~x
          NOT_HTTP  | 0   | <html>HTTP/0.9 had no head</html>
          NOT_HTTP  | 0   | SSH-2.0-OpenSSH_9.2~
          NOT_HTTP  | 0   | HTTP/1.1 two hundred~~
          NOT_HTTP  | 200 | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~hello
          SHORT     | 200 | HTTP/1.1 200 OK~Serv
          NO_ANSWER | 0   | ''
          BAD_ENCODING | 200 | HTTP/1.1 200 OK~Content-Encoding: gzip~~this is not gzip at all
          BAD_ENCODING | 200 | HTTP/1.1 200 OK~Content-Encoding: br~~this is not brotli
          BAD_ENCODING | 200 | HTTP/1.1 200 OK~Content-Encoding: rot13~~uryyb
          COMPLETE  | 301 | HTTP/1.1 301 Moved~Content-Encoding: gzip~Content-Length: 0~~
          """)
  void anAnswerEndsAsItEnds(BodyEnd end, int status, String answer) throws Exception {
    try (var server = answering(answer.replace("~", "\r\n"))) {
      HttpFacts http = http(get(server));
      assertThat(http.end()).isEqualTo(end);
      assertThat(http.status()).isEqualTo(status);
    }
  }

  @Test
  void aGigabyteIsCutAtTheBound() throws Exception {
    try (var server =
        playing(
            socket -> {
              request(socket);
              send(socket, OK + "Content-Length: 1000000000\r\n\r\n");
              byte[] part = new byte[100_000];
              for (int i = 0; i < 10_000; i++) {
                socket.getOutputStream().write(part);
              }
            })) {
      Fetch fetch = get(server);
      assertThat(http(fetch).end()).isEqualTo(BodyEnd.TOO_LONG);
      assertThat(fetch.body()).hasSize(100_000);
    }
  }

  @Test
  void aBodyOfExactlyTheBoundIsComplete() throws Exception {
    try (var server = answering(OK + "Content-Length: 5\r\n\r\nhello")) {
      assertThat(http(get(server, 5, 3000)).end()).isEqualTo(BodyEnd.COMPLETE);
      assertThat(http(get(server, 4, 3000)).end()).isEqualTo(BodyEnd.TOO_LONG);
    }
  }

  @Test
  void headersWithoutEndAreCutAndTheStatusKept() throws Exception {
    try (var server =
        playing(
            socket -> {
              request(socket);
              send(socket, OK);
              for (int i = 0; i < 1_000_000; i++) {
                send(socket, "X-" + i + ": " + "y".repeat(500) + "\r\n");
              }
            })) {
      HttpFacts http = http(get(server));
      assertThat(http.end()).isEqualTo(BodyEnd.TOO_LONG);
      assertThat(http.status()).isEqualTo(200);
    }
  }

  @Test
  void informationalAnswersWithoutEndAreGivenUp() throws Exception {
    try (var server = answering("HTTP/1.1 100 Continue\r\n\r\n".repeat(1000))) {
      assertThat(http(get(server)).end()).isEqualTo(BodyEnd.NOT_HTTP);
    }
  }

  @Test
  void aDripIsTooSlowHoweverSteady() throws Exception {
    try (var server =
        playing(
            socket -> {
              request(socket);
              send(socket, OK + "\r\n");
              while (true) {
                send(socket, "x");
                Clock.system().pause(Duration.ofMillis(50));
              }
            })) {
      long start = System.nanoTime();
      HttpFacts http = http(get(server, 100_000, 800));
      assertThat(http.end()).isEqualTo(BodyEnd.TOO_SLOW);
      assertThat(http.bodyOctets()).isPositive();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void silenceAfterTheHeadIsAStall() throws Exception {
    try (var server =
        playing(
            socket -> {
              request(socket);
              send(socket, OK + "Content-Length: 9\r\n\r\nhalf");
              hold(socket);
            })) {
      Fetch fetch = get(server, 100_000, 600);
      assertThat(http(fetch).end()).isEqualTo(BodyEnd.STALLED);
      assertThat(fetch.text()).isEqualTo("half");
    }
  }

  @Test
  void silenceFromTheStartIsNoAnswer() throws Exception {
    try (var server = playing(ScriptedServer::hold)) {
      HttpFacts http = http(get(server, 100_000, 400));
      assertThat(http.end()).isEqualTo(BodyEnd.NO_ANSWER);
      assertThat(http.status()).isZero();
    }
  }

  @Test
  void anotherProtocolThatWaitsForUsIsToldApartAtOnce() throws Exception {
    try (var server =
        playing(
            socket -> {
              send(socket, "* OK IMAP4rev1");
              hold(socket);
            })) {
      assertThat(http(get(server, 100_000, 5000)).took()).isLessThan(Duration.ofSeconds(20));
      assertThat(http(get(server)).end()).isEqualTo(BodyEnd.NOT_HTTP);
    }
  }

  @Test
  void aResetInTheBodyIsAReset() throws Exception {
    try (var server =
        playing(
            socket -> {
              request(socket);
              send(socket, OK + "Content-Length: 9999\r\n\r\nhalf");
              Clock.system().pause(Duration.ofMillis(100));
              socket.setSoLinger(true, 0);
            })) {
      Fetch fetch = get(server);
      assertThat(http(fetch).end()).isEqualTo(BodyEnd.RESET);
      assertThat(http(fetch).status()).isEqualTo(200);
    }
  }

  @Test
  void aPlainPortAskedForTlsIsNotTlsAndHasNoHttp() throws Exception {
    try (var server =
        playing(socket -> send(socket, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"))) {
      var request =
          new FetchRequest(server.address(), server.port(), true, "site.test", "/", 9, true);
      Fetch fetch = WIRE.web().fetch(request, TestWires.in(3000));
      assertThat(fetch.tls()).isNotNull();
      assertThat(fetch.tls().state()).isEqualTo(org.v6ready.model.connect.TlsState.NOT_TLS);
      assertThat(fetch.http()).isNull();
    }
  }

  @Test
  void aClosedPortHasAnAttemptAndNothingElse() throws Exception {
    var server = playing(socket -> {});
    server.close();
    Fetch fetch = get(server);
    assertThat(fetch.attempt().state()).isEqualTo(TcpState.REFUSED);
    assertThat(fetch.attempt().detail()).isEqualTo("ECONNREFUSED");
    assertThat(fetch.http()).isNull();
  }

  @Test
  void aHostileRequestPathCannotSplitTheRequest() {
    assertThat(RequestHeaders.target("/a b\r\nEvil: 1\u1ea1%20"))
        .isEqualTo("/a%20b%0D%0AEvil:%201%E1%BA%A1%20");
  }
}
