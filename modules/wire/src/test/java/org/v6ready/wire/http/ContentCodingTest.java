package org.v6ready.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.v6ready.wire.ScriptedServer.answering;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.v6ready.model.connect.BodyEnd;
import org.v6ready.wire.TestWires;
import org.v6ready.wire.Wire;

class ContentCodingTest {
  private static final Wire WIRE = TestWires.hasty(null);
  private static final byte[] PAGE = "xã Trần Phú ".repeat(500).getBytes(StandardCharsets.UTF_8);

  /// `brotli` 1.0 of "hello hello hello hello\n".
  private static final byte[] BROTLI =
      Base64.getDecoder().decode("GxcA+I2Ubt5EVYbWCiBsb0oReeKArhY=");

  @AfterAll
  static void close() {
    WIRE.close();
  }

  private static Fetch get(String coding, byte[] body, long maxOctets) throws Exception {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(coding, body.length);
    try (var server = answering(head.getBytes(StandardCharsets.US_ASCII), body)) {
      var request =
          new FetchRequest(
              server.address(), server.port(), false, "site.test", "/", maxOctets, false);
      return WIRE.web().fetch(request, TestWires.in(5000));
    }
  }

  private static BodyEnd end(Fetch fetch) {
    return Objects.requireNonNull(fetch.http()).end();
  }

  private static byte[] gzip(byte[] plain) throws Exception {
    var out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(boolean bare) throws Exception {
    var out = new ByteArrayOutputStream();
    try (OutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, bare))) {
      deflate.write(PAGE);
    }
    return out.toByteArray();
  }

  @Test
  void gzipAndBothKindsOfDeflateAreUndone() throws Exception {
    assertThat(get("gzip", gzip(PAGE), 100_000).body()).isEqualTo(PAGE);
    assertThat(get("deflate", deflate(false), 100_000).body()).isEqualTo(PAGE);
    assertThat(get("deflate", deflate(true), 100_000).body()).isEqualTo(PAGE);
  }

  @Test
  void codingsAreUndoneInReverse() throws Exception {
    assertThat(get("deflate, gzip", gzip(deflate(false)), 100_000).body()).isEqualTo(PAGE);
  }

  @Test
  void brotliIsUndone() throws Exception {
    Fetch fetch = get("br", BROTLI, 100_000);
    assertThat(end(fetch)).isEqualTo(BodyEnd.COMPLETE);
    assertThat(fetch.text()).isEqualTo("hello hello hello hello\n");
  }

  @Test
  void aCutGzipKeepsWhatItHeld() throws Exception {
    byte[] whole = gzip(PAGE);
    Fetch fetch = get("gzip", java.util.Arrays.copyOf(whole, whole.length - 12), 100_000);
    assertThat(end(fetch)).isEqualTo(BodyEnd.BAD_ENCODING);
    assertThat(fetch.body()).isNotEmpty();
  }

  @Test
  void aGzipBombIsCutAtTheBoundOnDecodedOctets() throws Exception {
    Fetch fetch = get("gzip", gzip(new byte[50_000_000]), 200_000);
    assertThat(end(fetch)).isEqualTo(BodyEnd.TOO_LONG);
    assertThat(fetch.body()).hasSize(200_000);
  }

  @Test
  void aBombInABombIsCutToo() throws Exception {
    Fetch fetch = get("gzip, gzip", gzip(gzip(new byte[50_000_000])), 200_000);
    assertThat(end(fetch)).isEqualTo(BodyEnd.TOO_LONG);
  }
}
