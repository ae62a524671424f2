package org.v6ready.probes.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The link to the browser outlives what a page makes the browser say, and never outlives the browser
/// unnoticed.
@Timeout(15)
class DevToolsTest {
  private static final String NOISE = "{\"sessionId\":\"s\",\"method\":\"Runtime.consoleAPICalled\",\"params\":{\"text\":\"";

  private static List<String> heard(InputStream from, int maxOctets) {
    List<String> heard = new CopyOnWriteArrayList<>();
    CountDownLatch over = new CountDownLatch(1);
    new PipeLink(from, OutputStream.nullOutputStream(), maxOctets)
        .listen(
            new DevToolsLink.Hearer() {
              @Override
              public void message(String json) {
                heard.add(json);
              }

              @Override
              public void ended(Throwable why) {
                over.countDown();
              }
            });
    try {
      over.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return heard;
  }

  private static InputStream octets(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anOverlongMessageIsLeftOutWholeAndTheNextOneIsHeard() {
    assertThat(heard(octets("{\"a\":1}\0" + "x".repeat(200_000) + "\0{\"b\":2}\0" + "y".repeat(100) + "\0"), 100))
        .containsExactly("{\"a\":1}", "{\"b\":2}", "y".repeat(100));
  }

  @Test
  void anEndSaysSoWhateverTheReaderStumblesOver() {
    InputStream broken = new InputStream() {
      @Override
      public int read() {
        throw new IllegalStateException("broken");
      }

      @Override
      public int read(byte[] into, int start, int length) {
        throw new IllegalStateException("broken");
      }
    };
    assertThat(heard(broken, 100)).isEmpty();
  }

  /// A browser that answers every command by `answer`, with the command's number for `#`, and ends after
  /// `commands` of them.
  private static DevTools answering(String answer, int commands) throws IOException {
    PipedInputStream asked = new PipedInputStream(1 << 16);
    PipedOutputStream said = new PipedOutputStream();
    PipedInputStream from = new PipedInputStream(said, 1 << 16);
    PipedOutputStream to = new PipedOutputStream(asked);
    Thread.ofPlatform().daemon().start(() -> {
      try (said) {
        for (int id = 1; id <= commands; id++) {
          int octet = asked.read();
          while (octet > 0) {
            octet = asked.read();
          }
          said.write((answer.replace("#", Integer.toString(id)) + "\0").getBytes(StandardCharsets.UTF_8));
          said.flush();
        }
      } catch (IOException gone) {
        // The test is over.
      }
    });
    return DevTools.over(new PipeLink(from, to, 1000));
  }

  @Test
  void whatIsNoMessageOrNoGoodToItsListenerCostsNothingButItself() throws IOException {
    String junk = "{\"cut\":\"sho\0" + NOISE + "x\"}}\0" + NOISE + "x".repeat(5000) + "\"}}\0";
    DevTools tools = answering(junk + "{\"id\":#,\"result\":{\"n\":#}}", 2);
    tools.listen("s", (_, _) -> {
      throw new IllegalStateException("listener");
    });
    assertThat(tools.send(null, "A.b", DevTools.params()).path("n").asInt()).isEqualTo(1);
    assertThat(tools.send(null, "A.b", DevTools.params()).path("n").asInt()).isEqualTo(2);
  }

  @Test
  void aBrowserThatIsGoneIsNotWaitedFor() {
    DevTools tools = DevTools.over(new PipeLink(octets(""), OutputStream.nullOutputStream(), 1000));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> tools.send(null, "A.b", DevTools.params())).isInstanceOf(BrowserUnavailable.class);
    }
  }

  @Test
  void aPortThatDoesNotOpenIsABrowserThatIsNotThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      port = free.getLocalPort();
    }
    SocketLink link = new SocketLink(URI.create("ws://127.0.0.1:" + port + "/devtools"));
    assertThatThrownBy(() -> DevTools.over(link)).isInstanceOf(BrowserUnavailable.class);
  }
}
