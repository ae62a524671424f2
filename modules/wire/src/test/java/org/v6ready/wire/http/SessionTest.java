package org.v6ready.wire.http;

import static org.v6ready.wire.ScriptedServer.playing;
import static org.v6ready.wire.ScriptedServer.request;
import static org.v6ready.wire.ScriptedServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.model.connect.HttpFacts;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;
import org.v6ready.wire.ScriptedServer;

class SessionTest {
  private static final Wire WIRE = TestWires.hasty(null);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @AfterAll
  static void close() {
    WIRE.close();
  }

  private static HttpFacts get(WebSession session, ScriptedServer server, long maxOctets) {
    FetchRequest request = new FetchRequest(server.address(), server.port(), false, "site.test", "/x", maxOctets, false);
    return Objects.requireNonNull(session.fetch(request, TestWires.in(3000)).http());
  }

  /// Fetches three times from a server that answers each request of a connection with `answer`, at most
  /// `each` on one connection; returns how many connections there were.
  private static int connections(String answer, int each, BodyEnd end) throws Exception {
    AtomicInteger accepted = new AtomicInteger();
    try (var server =
            playing(
                socket -> {
                  accepted.incrementAndGet();
                  for (int i = 0; i < each && !request(socket).isEmpty(); i++) {
                    send(socket, answer);
                  }
                });
        WebSession session = WIRE.web().session()) {
      for (int i = 0; i < 3; i++) {
        HttpFacts http = get(session, server, 100);
        assertThat(http.status()).isEqualTo(200);
        assertThat(http.end()).isEqualTo(end);
      }
    }
    return accepted.get();
  }

  @Test
  void aConnectionThatIsKeptServesAllRequests() throws Exception {
    assertThat(connections(OK + "Content-Length: 5\r\n\r\nhello", 9, BodyEnd.COMPLETE)).isEqualTo(1);
    assertThat(connections(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 9, BodyEnd.COMPLETE)).isEqualTo(1);
  }

  @Test
  void aServerThatHangsUpIsDialledAgain() throws Exception {
    assertThat(connections(OK + "Content-Length: 5\r\n\r\nhello", 1, BodyEnd.COMPLETE)).isEqualTo(3);
    assertThat(connections(OK + "Content-Length: 5\r\n\r\nhello", 2, BodyEnd.COMPLETE)).isEqualTo(2);
    assertThat(connections(OK + "Connection: close\r\nContent-Length: 5\r\n\r\nhello", 9, BodyEnd.COMPLETE)).isEqualTo(3);
    assertThat(connections(OK + "\r\nhello", 1, BodyEnd.COMPLETE)).isEqualTo(3);
  }

  @Test
  void nothingOfOneAnswerIsTakenForTheNext() throws Exception {
    assertThat(connections(OK + "Content-Length: 5\r\n\r\nhelloHTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", 9, BodyEnd.COMPLETE)).isEqualTo(3);
    assertThat(connections(OK + "Content-Length: 200000\r\n\r\n" + "x".repeat(200_000), 9, BodyEnd.TOO_LONG)).isEqualTo(3);
  }

  @Test
  void anotherServerGetsAConnectionOfItsOwn() throws Exception {
    try (var one = playing(socket -> answerAll(socket, "one")); var two = playing(socket -> answerAll(socket, "two")); WebSession session = WIRE.web().session()) {
      for (ScriptedServer server : new ScriptedServer[] {one, two, one}) {
        assertThat(get(session, server, 100).server()).isEqualTo(server == one ? "one" : "two");
      }
    }
  }

  private static void answerAll(java.net.Socket socket, String name) throws java.io.IOException {
    while (!request(socket).isEmpty()) {
      send(socket, OK + "Server: " + name + "\r\nContent-Length: 0\r\n\r\n");
    }
  }
}
