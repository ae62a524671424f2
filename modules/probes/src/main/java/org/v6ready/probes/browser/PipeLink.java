package org.v6ready.probes.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Messages over the pipes of `--remote-debugging-pipe`, each ended by a zero octet. No port is open to
/// others, and the browser ends by itself when our end of the pipe is gone, however we died.
final class PipeLink implements DevToolsLink {
  private static final int MAX_OCTETS = 64 << 20;

  private final InputStream from;
  private final OutputStream to;
  private final int maxOctets;

  PipeLink(Process process) {
    this(process.getInputStream(), process.getOutputStream(), MAX_OCTETS);
  }

  PipeLink(InputStream from, OutputStream to, int maxOctets) {
    this.from = from;
    this.to = to;
    this.maxOctets = maxOctets;
  }

  @Override
  public void listen(Hearer hearer) {
    Thread.ofPlatform().name("chromium-pipe").daemon().start(() -> hear(hearer));
  }

  private void hear(Hearer hearer) {
    Throwable why = new IOException("the browser ended");
    try {
      read(hearer);
    } catch (IOException | RuntimeException closed) {
      why = closed;
    } finally {
      hearer.ended(why);
    }
  }

  /// A message that is too long is left out, whole: its length is the page's doing.
  private void read(Hearer hearer) throws IOException {
    byte[] octets = new byte[1 << 16];
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean overlong = false;
    for (int count = from.read(octets); count >= 0; count = from.read(octets)) {
      int start = 0;
      for (int end = 0; end <= count; end++) {
        boolean whole = end < count && octets[end] == 0;
        if (whole || end == count) {
          overlong |= message.size() + end - start > maxOctets;
          message = overlong ? new ByteArrayOutputStream() : message;
          if (!overlong) {
            message.write(octets, start, end - start);
          }
          start = end + 1;
        }
        if (whole) {
          if (!overlong) {
            hearer.message(message.toString(StandardCharsets.UTF_8));
          }
          message = new ByteArrayOutputStream();
          overlong = false;
        }
      }
    }
  }

  @Override
  public void send(String json) throws IOException {
    to.write(json.getBytes(StandardCharsets.UTF_8));
    to.write(0);
    to.flush();
  }

  @Override
  public void close() {
    try {
      to.close();
    } catch (IOException gone) {
      // The browser went first.
    }
  }
}
