package org.v6ready.probes.browser;

import java.io.BufferedInputStream;
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

  PipeLink(Process process) {
    this.from = new BufferedInputStream(process.getInputStream(), 1 << 16);
    this.to = process.getOutputStream();
  }

  @Override
  public void listen(Hearer hearer) {
    Thread.ofPlatform().name("chromium-pipe").daemon().start(() -> hear(hearer));
  }

  private void hear(Hearer hearer) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    try {
      for (int octet = from.read(); octet >= 0; octet = from.read()) {
        if (octet == 0) {
          hearer.message(message.toString(StandardCharsets.UTF_8));
          message.reset();
        } else if (message.size() < MAX_OCTETS) {
          message.write(octet);
        }
      }
      hearer.ended(new IOException("the browser ended"));
    } catch (IOException closed) {
      hearer.ended(closed);
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
